package org.rookery.chatflow.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rookery.chatflow.GraphJson;
import org.rookery.chatflow.node.Texts;
import tools.jackson.databind.JsonNode;

/** Whether every text has the languages that some text has: V-W09, once per language. */
final class LanguageCheck {
  private LanguageCheck() {}

  static List<Problem> problems(FlowUnderCheck flow) {
    var texts = new ArrayList<Texts>();
    for (var node : flow.nodes.values()) {
      if (node.enabled)
        node.groups.forEach(group -> collect(GraphJson.MAPPER.valueToTree(group), texts));
    }
    var languages = new TreeSet<String>();
    texts.forEach(text -> languages.addAll(text.variants().keySet()));
    languages.remove(flow.flow.graph().language());
    var missing = new TreeMap<String, Integer>();
    for (var language : languages) {
      var without =
          (int) texts.stream().filter(text -> !text.variants().containsKey(language)).count();
      if (without > 0) missing.put(language, without);
    }
    return missing.entrySet().stream().map(LanguageCheck::problem).toList();
  }

  private static Problem problem(Map.Entry<String, Integer> missing) {
    var message = missing.getValue() + " texts have no translation into " + missing.getKey() + ".";
    return Problem.warning("V-W09", message, null, null);
  }

  /** Texts are the objects whose every field is a list of texts under a language tag. */
  private static void collect(JsonNode json, List<Texts> texts) {
    if (isTexts(json)) {
      texts.add(GraphJson.MAPPER.treeToValue(json, Texts.class));
      return;
    }
    json.forEach(child -> collect(child, texts));
  }

  private static boolean isTexts(JsonNode json) {
    if (!json.isObject() || json.isEmpty()) return false;
    for (var field : json.properties()) {
      var language = field.getKey().matches("[a-z]{2,3}(-[A-Za-z0-9]+)*");
      var texts = field.getValue().isArray() && !field.getValue().isEmpty();
      if (!language || !texts || !field.getValue().get(0).isString()) return false;
    }
    return true;
  }
}
