package org.rookery.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a waiting question accepts, so that a channel with inputs can show the fitting one. Absent
 * fields mean "no such limit". {@code error} is the sentence about the last, invalid answer.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Prompt(
    String input,
    @Nullable String nodeId,
    @Nullable String placeholder,
    @Nullable String helpText,
    @Nullable String prefill,
    @Nullable Integer minChars,
    @Nullable Integer maxChars,
    @Nullable Boolean multiline,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable BigDecimal step,
    @Nullable Boolean integer,
    @Nullable String unit,
    @Nullable Integer scale,
    @Nullable String ratingKind,
    @Nullable String lowLabel,
    @Nullable String highLabel,
    @Nullable String country,
    @Nullable String dateMin,
    @Nullable String dateMax,
    @Nullable Boolean withTime,
    @Nullable Integer minChoices,
    @Nullable Integer maxChoices,
    @Nullable String exclusiveId,
    @Nullable String doneLabel,
    boolean allowBack,
    boolean allowSkip,
    @Nullable String skipLabel,
    @Nullable String error) {

  /**
   * A prompt of this kind of input without any limit; refine it with the {@code with…} methods of
   * its users.
   */
  public static Prompt of(String input, String nodeId) {
    return new Prompt(
        input, nodeId, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, null, null, null, null, false, false, null, null);
  }
}
