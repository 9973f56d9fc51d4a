package org.rookery.chatflow;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One step of editing a draft. A list of them is applied in order, all or none. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DraftOp.AddNode.class, name = "addNode"),
  @JsonSubTypes.Type(value = DraftOp.RemoveNode.class, name = "removeNode"),
  @JsonSubTypes.Type(value = DraftOp.SetValue.class, name = "set"),
  @JsonSubTypes.Type(value = DraftOp.Connect.class, name = "connect"),
  @JsonSubTypes.Type(value = DraftOp.Disconnect.class, name = "disconnect"),
  @JsonSubTypes.Type(value = DraftOp.Move.class, name = "move")
})
public sealed interface DraftOp {
  /** What ids of nodes look like. */
  String NODE_ID = "n_[A-Za-z0-9_-]{1,38}";

  /** Puts a new node on the canvas. */
  record AddNode(
      @NotNull @Pattern(regexp = NODE_ID) String id,
      @NotNull @Size(min = 1, max = 60) String type,
      @Nullable Integer v,
      @NotNull @Valid Spot pos,
      @Nullable ObjectNode settings)
      implements DraftOp {}

  /** Takes a node away, with the edges from and to it. */
  record RemoveNode(@NotNull @Size(max = 40) String id) implements DraftOp {}

  /**
   * Writes one value inside a node.
   *
   * @param path below the node, parts joined by dots, list positions as numbers: {@code
   *     settings.options.0.label.en}
   * @param value absent or null removes it
   */
  @Schema(name = "Set")
  record SetValue(
      @NotNull @Size(max = 40) String id,
      @NotNull
          @Pattern(regexp = "settings(\\.[^.]{1,60}){0,12}", message = "must begin with settings")
          @Size(max = 400)
          String path,
      @Nullable JsonNode value)
      implements DraftOp {}

  /** Draws an edge; a port has at most one, so an earlier one is replaced. */
  record Connect(
      @Nullable @Size(max = 40) String id,
      @NotNull @Valid Exit from,
      @NotNull @Size(max = 40) String to)
      implements DraftOp {}

  /** Takes the edge of a port away. */
  record Disconnect(@NotNull @Valid Exit from) implements DraftOp {}

  /** Puts a node somewhere else on the canvas. */
  record Move(@NotNull @Size(max = 40) String id, @NotNull @Valid Spot pos) implements DraftOp {}

  /** A place on the canvas. */
  record Spot(@NotNull BigDecimal x, @NotNull BigDecimal y) {}

  /** A port of a node. */
  record Exit(@NotNull @Size(max = 40) String node, @NotNull @Size(max = 100) String port) {}
}
