package org.rookery.chatflow.node.ask.phone;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.answer.Parsed;
import org.rookery.chatflow.answer.PhoneAnswer;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.TurnContext;
import org.rookery.chatflow.node.ask.PromptDraft;
import org.rookery.chatflow.node.ask.Question;
import org.rookery.chatflow.node.ask.QuestionKind;
import org.rookery.chatflow.node.ask.QuestionPorts;
import org.rookery.contact.AttributeType;

/** Asks for a telephone number. */
public final class AskPhone implements NodeType<AskPhone.Settings> {

  /**
   * Its own settings.
   *
   * @param defaultCountry where a number without country code is from; absent means the visitor's,
   *     else the bot's
   * @param allowedCountries empty for all
   * @param useKnown offer the sender's own number where the channel knows it
   */
  public record Settings(
      @Nullable @Pattern(regexp = "[A-Z]{2}") String defaultCountry,
      List<@Pattern(regexp = "[A-Z]{2}") String> allowedCountries,
      Boolean allowLandline,
      Boolean useKnown) {
    public Settings {
      allowedCountries = allowedCountries == null ? List.of() : List.copyOf(allowedCountries);
      if (allowLandline == null) allowLandline = true;
      if (useKnown == null) useKnown = true;
    }
  }

  /** Reads a number as one of the visitor's country, where the author named none. */
  private record PhoneNumber(Settings settings) implements QuestionKind {
    @Override
    public Parsed read(String answer, TurnContext turn) {
      return new PhoneAnswer(country(turn), settings.allowedCountries(), settings.allowLandline())
          .parse(answer, turn.answers());
    }

    private @Nullable String country(TurnContext turn) {
      if (settings.defaultCountry() != null) return settings.defaultCountry();
      return turn.value("system.country") instanceof String country && country.length() == 2
          ? country
          : null;
    }

    @Override
    public void describe(PromptDraft prompt, TurnContext turn) {
      prompt.input = "phone";
      prompt.country = country(turn);
    }
  }

  @Override
  public String id() {
    return "ask.phone";
  }

  @Override
  public Family family() {
    return Family.ASK;
  }

  @Override
  public Class<Settings> settings() {
    return Settings.class;
  }

  @Override
  public List<Port> ports(Settings settings) {
    return QuestionPorts.with(List.of(Port.NEXT));
  }

  @Override
  public String usualAttribute() {
    return "contact.phone";
  }

  @Override
  public AttributeType answerType(Settings settings) {
    return AttributeType.PHONE;
  }

  @Override
  public Stream<String> writes(Settings settings) {
    return Stream.of("contact.dial_code");
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    return Question.of(
        flow, new PhoneNumber(settings), "What is your phone number?", usualAttribute());
  }
}
