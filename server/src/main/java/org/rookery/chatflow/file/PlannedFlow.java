package org.rookery.chatflow.file;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Flow;
import org.rookery.chatflow.Flow.FlowDetails;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.file.FlowFile.FileFlow;
import org.rookery.message.FlowId;
import org.rookery.platform.id.Ids;

/** Where one flow of a file goes. */
final class PlannedFlow {
  private final FileFlow source;
  private final String ref;
  private final String name;
  private final FlowRole role;
  private final @Nullable Flow replaces;
  private @Nullable FlowId id;

  PlannedFlow(FileFlow source, String ref, String name, FlowRole role, @Nullable Flow replaces) {
    this.source = source;
    this.ref = ref;
    this.name = name;
    this.role = role;
    this.replaces = replaces;
  }

  FileFlow source() {
    return source;
  }

  String ref() {
    return ref;
  }

  String name() {
    return name;
  }

  @Nullable Flow replaces() {
    return replaces;
  }

  FlowId id(Ids ids) {
    if (id == null) {
      id = replaces == null ? new FlowId(ids.next()) : replaces.id();
    }
    return id;
  }

  FlowDetails details(String shownName) {
    return new FlowDetails(
        shownName,
        role,
        Objects.requireNonNullElse(source.description(), ""),
        Objects.requireNonNullElse(source.folder(), ""),
        role == FlowRole.DEFAULT || !Boolean.FALSE.equals(source.enabled()),
        Objects.requireNonNullElse(source.triggers(), List.of()),
        Objects.requireNonNullElse(source.tags(), List.of()));
  }
}
