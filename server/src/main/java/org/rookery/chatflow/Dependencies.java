package org.rookery.chatflow;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a published flow depends on: attributes by their paths, other flows by their ids. */
public record Dependencies(Set<String> attributes, Set<String> flows) {
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\b(?:contact|chat|session)\\.[a-z][a-z0-9_]{0,39}\\b");
  private static final Pattern FLOW = Pattern.compile("flw_[0-9A-HJKMNP-TV-Z]{26}");

  /** What this graph names. */
  public static Dependencies of(Graph graph) {
    var json = GraphJson.write(graph);
    return new Dependencies(all(ATTRIBUTE, json), all(FLOW, json));
  }

  private static Set<String> all(Pattern pattern, String json) {
    var found = new TreeSet<String>();
    pattern.matcher(json).results().forEach(match -> found.add(match.group()));
    return found;
  }
}
