package org.rookery.chatflow.node.ask;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.expression.ConditionJson;
import org.rookery.chatflow.node.MaxText;
import org.rookery.chatflow.node.Texts;

/**
 * One option as authored.
 *
 * @param id never changes; part of ports and of the ids sent to visitors
 * @param value what is kept; absent means the label
 * @param synonyms other words for it
 * @param visibleIf shown only while this holds
 */
public record ChoiceOption(
    @NotNull @Size(min = 1, max = 24) @Pattern(regexp = "[A-Za-z0-9_-]+") String id,
    @NotNull @MaxText(80) Texts label,
    @Nullable @Size(max = 1000) String value,
    @Size(max = 30) List<@Size(max = 80) String> synonyms,
    @Nullable @Size(max = 40) String icon,
    @Nullable @Size(max = 2048) String image,
    @Nullable @MaxText(72) Texts description,
    @Nullable ConditionJson visibleIf) {

  public ChoiceOption {
    if (id == null) id = "";
    if (label == null) label = Texts.NONE;
    synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
  }
}
