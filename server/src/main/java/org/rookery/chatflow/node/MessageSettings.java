package org.rookery.chatflow.node;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every node that speaks can be told.
 *
 * @param text up to five variants per language
 * @param variantOrder how one of several variants is chosen
 * @param typingDelay how long the typing indicator shows first
 * @param notifyTeam tell the team when the contact answers
 * @param includeInTranscript show in transcripts sent by e-mail
 * @param rephrase let a language model reword the text
 * @param onlyOn on other channels the node is passed through
 */
public record MessageSettings(
    @Nullable @MaxText(4000) @MaxVariants(5) Texts text,
    VariantOrder variantOrder,
    TypingDelay typingDelay,
    @JsonProperty("notify") boolean notifyTeam,
    Boolean includeInTranscript,
    boolean rephrase,
    @Size(max = 7) List<String> onlyOn) {

  public MessageSettings {
    if (variantOrder == null) variantOrder = VariantOrder.RANDOM;
    if (typingDelay == null) typingDelay = TypingDelay.AUTO;
    if (includeInTranscript == null) includeInTranscript = true;
    onlyOn = onlyOn == null ? List.of() : List.copyOf(onlyOn);
  }

  /** How one of several variants is chosen. */
  public enum VariantOrder {
    RANDOM,
    ROTATE
  }
}
