package org.rookery.chatflow.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rookery.chatflow.expression.ExpressionSyntaxException;
import org.rookery.chatflow.expression.Formula;
import org.rookery.chatflow.expression.Path;
import org.rookery.chatflow.expression.Regex;
import org.rookery.chatflow.expression.Template;
import tools.jackson.databind.JsonNode;

/**
 * Everything in a node's settings that is an expression, whatever the type: texts with places to
 * fill in, formulas ({@code expr}, {@code formula}), patterns ({@code regex}) and attributes that
 * conditions name.
 */
final class Expressions {
  private static final Set<String> READING = Set.of("left", "right", "until");

  private final FlowContext flow;
  final List<Problem> problems = new ArrayList<>();

  /** The attributes that are looked up, by full path. */
  final Set<String> paths = new LinkedHashSet<>();

  Expressions(JsonNode settings, FlowContext flow) {
    this.flow = flow;
    walk(settings, "", "");
  }

  private void walk(JsonNode json, String field, String parent) {
    if (json.isString()) {
      text(json.stringValue(), field, parent);
    } else if (json.isArray()) {
      for (var i = 0; i < json.size(); i++) walk(json.get(i), field + "[" + i + "]", parent);
    } else {
      for (var entry : json.properties()) {
        var name = entry.getKey();
        var place = field.isEmpty() ? name : field + "." + name;
        if (name.equals("attr") && READING.contains(last(field)) && entry.getValue().isString()) {
          read(entry.getValue().stringValue());
        } else if (!name.equals("comment")) {
          walk(entry.getValue(), place, name);
        }
      }
    }
  }

  private static String last(String field) {
    var dot = field.lastIndexOf('.');
    return dot < 0 ? field : field.substring(dot + 1);
  }

  private void text(String text, String field, String parent) {
    try {
      switch (parent) {
        case "expr", "formula" -> {
          if (!text.isBlank()) paths.addAll(Formula.parse(text).paths());
        }
        case "regex" -> Regex.compile(text);
        default -> {
          if (text.contains("{{")) paths.addAll(Template.parse(text).paths());
        }
      }
    } catch (ExpressionSyntaxException e) {
      var code = parent.equals("regex") ? "V-E20" : "V-E09";
      problems.add(flow.error(code, e.message() + " (at character " + e.position() + ")", field));
    }
  }

  private void read(String attribute) {
    try {
      paths.add(Path.parse(attribute).root());
    } catch (ExpressionSyntaxException _) {
      // the check of conditions names it
    }
  }
}
