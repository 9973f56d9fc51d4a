package org.rookery.chatflow.node.ask;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.rookery.message.Prompt;

/**
 * A prompt being put together: the kind of question fills in its limits, {@link Question} the rest.
 */
public final class PromptDraft {
  public String input = "text";
  public @Nullable String placeholder;
  public @Nullable String helpText;
  public @Nullable String prefill;
  public @Nullable Integer minChars;
  public @Nullable Integer maxChars;
  public @Nullable Boolean multiline;
  public @Nullable BigDecimal min;
  public @Nullable BigDecimal max;
  public @Nullable BigDecimal step;
  public @Nullable Boolean integer;
  public @Nullable String unit;
  public @Nullable Integer scale;
  public @Nullable String ratingKind;
  public @Nullable String lowLabel;
  public @Nullable String highLabel;
  public @Nullable String country;
  public @Nullable String dateMin;
  public @Nullable String dateMax;
  public @Nullable Boolean withTime;
  public @Nullable Integer minChoices;
  public @Nullable Integer maxChoices;
  public @Nullable String exclusiveId;
  public @Nullable String doneLabel;
  boolean allowBack;
  boolean allowSkip;
  @Nullable String skipLabel;
  @Nullable String error;

  Prompt finish(String nodeId) {
    return new Prompt(
        input,
        nodeId,
        placeholder,
        helpText,
        prefill,
        minChars,
        maxChars,
        multiline,
        min,
        max,
        step,
        integer,
        unit,
        scale,
        ratingKind,
        lowLabel,
        highLabel,
        country,
        dateMin,
        dateMax,
        withTime,
        minChoices,
        maxChoices,
        exclusiveId,
        doneLabel,
        allowBack,
        allowSkip,
        skipLabel,
        error);
  }
}
