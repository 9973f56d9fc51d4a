package org.rookery.chatflow;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.NodeTypes;
import org.rookery.chatflow.node.Port;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a canvas shows of each node, so that it needs to know no type. */
public final class CanvasView {
  private static final int SUMMARY = 120;

  private CanvasView() {}

  /**
   * One node on the canvas.
   *
   * @param family {@code entry}, {@code ask}, {@code send}, {@code action}, or {@code unknown}
   * @param title what the author called it, else the name of its type
   * @param summary its first words; empty if it says nothing
   */
  @Schema(name = "NodeView")
  public record NodeView(
      String family, String title, String summary, boolean enabled, List<PortView> ports) {}

  /** One exit, in the order in which they stand. */
  @Schema(name = "PortView")
  public record PortView(String id, String label, boolean optional) {}

  /** Every node of the graph by its id. */
  public static Map<String, NodeView> of(Graph graph) {
    var views = new LinkedHashMap<String, NodeView>();
    graph.nodes().forEach((id, node) -> views.put(id, view(node, graph.language())));
    return views;
  }

  private static NodeView view(Graph.Node node, String language) {
    var type = NodeTypes.installed().find(node.type());
    var settings = node.settings();
    var label = settings.path("label").stringValue("");
    return new NodeView(
        type == null ? "unknown" : type.family().name().toLowerCase(Locale.ROOT),
        label.isBlank() ? node.type() : label,
        summary(settings, language),
        settings.path("enabled").booleanValue(true),
        type == null ? List.of() : ports(type, settings, language));
  }

  private static <S> List<PortView> ports(NodeType<S> type, ObjectNode settings, String language) {
    return portsOf(type, settings).stream()
        .map(port -> new PortView(port.id(), label(port.id(), settings, language), port.optional()))
        .toList();
  }

  /**
   * Settings that cannot be read have the ordinary exit only; the checks name what is wrong with
   * them.
   */
  private static <S> List<Port> portsOf(NodeType<S> type, ObjectNode settings) {
    try {
      return type.ports(GraphJson.MAPPER.treeToValue(settings, type.settings()));
    } catch (JacksonException | IllegalArgumentException | NullPointerException unreadable) {
      return List.of(Port.NEXT);
    }
  }

  private static String label(String port, ObjectNode settings, String language) {
    var colon = port.indexOf(':');
    if (colon < 0) {
      return words(port);
    }
    var id = port.substring(colon + 1);
    var named =
        switch (port.substring(0, colon)) {
          case "opt" -> named(settings.path("options"), id, "label", language);
          case "br" -> named(settings.path("branches"), id, "name", language);
          default -> null;
        };
    return named == null ? id : named;
  }

  private static @Nullable String named(JsonNode items, String id, String field, String language) {
    for (var item : items) {
      if (item.path("id").stringValue("").equals(id)) {
        var text = text(item.path(field), language);
        return text.isBlank() ? null : text;
      }
    }
    return null;
  }

  private static String summary(ObjectNode settings, String language) {
    var text = text(settings.path("text"), language);
    return text.codePointCount(0, text.length()) <= SUMMARY
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SUMMARY - 1)) + "…";
  }

  /** A plain text, or the first variant in the language, or in any. */
  private static String text(JsonNode value, String language) {
    if (value.isString()) {
      return value.stringValue();
    }
    if (value.isArray()) {
      return value.isEmpty() ? "" : text(value.get(0), language);
    }
    if (value instanceof ObjectNode byLanguage && !byLanguage.isEmpty()) {
      var own = byLanguage.get(language);
      return text(own == null ? byLanguage.iterator().next() : own, language);
    }
    return "";
  }

  private static String words(String port) {
    var words = port.replace('_', ' ');
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
