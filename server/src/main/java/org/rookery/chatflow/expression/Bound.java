package org.rookery.chatflow.expression;

import org.jspecify.annotations.Nullable;

/** Variables with one bare name in front of the others. */
record Bound(Variables others, String name, @Nullable Object bound) implements Variables {

  @Override
  public @Nullable Object value(String path) {
    return path.equals(name) ? bound : others.value(path);
  }

  @Override
  public @Nullable Object value(Path path) {
    return path.root().equals(name) ? bound : others.value(path);
  }
}
