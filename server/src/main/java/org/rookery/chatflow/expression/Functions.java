package org.rookery.chatflow.expression;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All functions of the formula language by name. */
public final class Functions {

  private static final Map<String, Function> ALL = new TreeMap<>();

  static {
    List.of(
            TextFunctions.all(),
            NumberFunctions.all(),
            ListFunctions.all(),
            TimeFunctions.all(),
            ValueFunctions.all())
        .forEach(group -> group.forEach(function -> ALL.put(function.name(), function)));
  }

  private Functions() {}

  /** The names of all functions, for editors and documentation. */
  public static Set<String> names() {
    return ALL.keySet();
  }

  static @Nullable Function named(String name) {
    return ALL.get(name);
  }
}
