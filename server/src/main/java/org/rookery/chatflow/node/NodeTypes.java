package org.rookery.chatflow.node;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** All node types that are on the class path. */
public final class NodeTypes {
  private static final NodeTypes INSTALLED = load();

  private final Map<String, NodeType<?>> byId;

  private NodeTypes(Map<String, NodeType<?>> byId) {
    this.byId = byId;
  }

  /** Every type that announces itself in {@code META-INF/services}. */
  public static NodeTypes installed() {
    return INSTALLED;
  }

  private static NodeTypes load() {
    var types = new LinkedHashMap<String, NodeType<?>>();
    for (NodeType<?> type : ServiceLoader.load(NodeType.class, NodeType.class.getClassLoader())) {
      var twin = types.put(type.id(), type);
      if (twin != null) throw new IllegalStateException("two node types are called " + type.id());
    }
    return new NodeTypes(types);
  }

  public @Nullable NodeType<?> find(String id) {
    return byId.get(id);
  }

  public Collection<NodeType<?>> all() {
    return byId.values();
  }
}
