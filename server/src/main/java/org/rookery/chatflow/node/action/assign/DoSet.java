package org.rookery.chatflow.node.action.assign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;

/** Sets attributes, one after the other, to what formulas give. */
public final class DoSet implements NodeType<DoSet.Settings> {

  /** Its own settings. */
  public record Settings(@NotEmpty @Size(max = 10) List<Assignment> assign) {
    public Settings {
      assign = assign == null ? List.of() : List.copyOf(assign);
    }
  }

  /**
   * One attribute and what happens to it.
   *
   * @param expr a formula; not needed to clear or toggle
   */
  public record Assignment(
      @NotBlank @Pattern(regexp = "(contact|chat|session)\\.[a-z][a-z0-9_]{0,39}") String attr,
      Operation op,
      @Nullable @Size(max = 1000) String expr) {
    public Assignment {
      if (op == null) op = Operation.SET;
    }
  }

  /** What can happen to an attribute. */
  public enum Operation {
    SET,
    CLEAR,
    ADD,
    SUBTRACT,
    APPEND,
    REMOVE,
    TOGGLE
  }

  @Override
  public String id() {
    return "do.set";
  }

  @Override
  public Family family() {
    return Family.ACTION;
  }

  @Override
  public Class<Settings> settings() {
    return Settings.class;
  }

  @Override
  public List<Port> ports(Settings settings) {
    return List.of(Port.NEXT, Port.optional("error"));
  }

  @Override
  public Stream<String> writes(Settings settings) {
    return settings.assign().stream().map(Assignment::attr);
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    return new Assignments(
        settings.assign().stream().map(CompiledAssignment::of).toList(),
        flow.go("next"),
        flow.only("error"));
  }
}
