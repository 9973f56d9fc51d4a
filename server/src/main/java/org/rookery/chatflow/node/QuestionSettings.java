package org.rookery.chatflow.node;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every question can be told.
 *
 * @param saveTo the attribute that takes the answer, with its scope
 * @param allowBack the previous question can be returned to
 * @param allowSkip the question can be left open
 * @param skipIfAnswered pass silently if the attribute already holds a valid answer
 * @param maxAgeDays the oldest such answer that counts; 0 is any
 * @param prefill what the input starts with
 * @param confirm echo the answer and ask yes or no before keeping it
 * @param retryMessages the n-th invalid answer is met with the n-th; the last repeats
 * @param maxRetries invalid answers that are tolerated; absent means the bot's own, 3
 * @param exhaustedFlowId the flow of {@code onExhausted: goto_flow}
 * @param timeout without an answer in this time the flow leaves by {@code timeout}
 * @param acceptCaption the words beside a file count as the answer
 */
public record QuestionSettings(
    @Nullable @Pattern(regexp = "(contact|chat|session)\\.[a-z][a-z0-9_]{0,39}") String saveTo,
    boolean allowBack,
    boolean allowSkip,
    @Nullable @MaxText(20) Texts skipLabel,
    boolean skipIfAnswered,
    @Min(0) @Max(3650) int maxAgeDays,
    @Nullable @Min(1) @Max(4000) Integer maxChars,
    @Nullable @Min(0) @Max(4000) Integer minChars,
    @Nullable @MaxText(60) Texts placeholder,
    @Nullable @MaxText(200) Texts helpText,
    @Nullable @Size(max = 1000) String prefill,
    boolean confirm,
    @Nullable Validation validation,
    @Size(max = 5) List<Texts> retryMessages,
    @Nullable @Min(0) @Max(10) Integer maxRetries,
    OnExhausted onExhausted,
    @Nullable String exhaustedFlowId,
    @Nullable @MinTime("PT10S") @MaxTime("P30D") Duration timeout,
    Boolean reaskAfterDigression,
    @Nullable Boolean digression,
    Boolean acceptCaption) {

  public QuestionSettings {
    retryMessages = retryMessages == null ? List.of() : List.copyOf(retryMessages);
    if (onExhausted == null) onExhausted = OnExhausted.AUTO;
    if (reaskAfterDigression == null) reaskAfterDigression = true;
    if (acceptCaption == null) acceptCaption = true;
  }

  /** A check of the author's own. */
  public record Validation(
      @Nullable @Size(max = 300) String regex, @Nullable @Size(max = 1000) String formula) {}

  /** What happens after one invalid answer too many. */
  public enum OnExhausted {
    /**
     * The port if connected, else a person if there can be one, else skip if allowed, else give up.
     */
    AUTO,
    /** Go on by {@code next} with nothing stored. */
    CONTINUE_EMPTY,
    LIVE_CHAT,
    END,
    GOTO_FLOW
  }
}
