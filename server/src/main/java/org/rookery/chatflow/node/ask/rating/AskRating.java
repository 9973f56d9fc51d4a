package org.rookery.chatflow.node.ask.rating;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.answer.Parsed;
import org.rookery.chatflow.answer.RatingAnswer;
import org.rookery.chatflow.check.FlowContext;
import org.rookery.chatflow.check.Problem;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.MaxText;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.chatflow.node.Texts;
import org.rookery.chatflow.node.TurnContext;
import org.rookery.chatflow.node.Wording;
import org.rookery.chatflow.node.ask.PromptDraft;
import org.rookery.chatflow.node.ask.Question;
import org.rookery.chatflow.node.ask.QuestionKind;
import org.rookery.chatflow.node.ask.QuestionPorts;
import org.rookery.contact.AttributeType;

/** Asks for a mark on a scale. */
public final class AskRating implements NodeType<AskRating.Settings> {

  /**
   * Its own settings.
   *
   * @param scale the best mark; a scale of recommendation always runs from 0 to 10
   * @param branch leave by the band the mark falls into
   */
  public record Settings(
      @Min(3) @Max(10) Integer scale,
      Kind kind,
      @Nullable @MaxText(40) Texts lowLabel,
      @Nullable @MaxText(40) Texts highLabel,
      boolean branch,
      @Size(max = 10) List<Band> bands) {
    public Settings {
      if (scale == null) scale = 5;
      if (kind == null) kind = Kind.STAR;
      bands = bands == null ? List.of() : List.copyOf(bands);
    }

    int lowest() {
      return kind == Kind.NPS ? 0 : 1;
    }

    int highest() {
      return kind == Kind.NPS ? 10 : scale;
    }
  }

  /** Marks up to this one, from the band before. */
  public record Band(@NotNull @Size(min = 1, max = 24) String id, @Min(0) @Max(10) int upTo) {}

  /** What a mark looks like. */
  public enum Kind {
    STAR,
    NUMBER,
    EMOJI,
    NPS
  }

  private record Way(int upTo, Go exit) {}

  /** Reads marks and chooses the band. */
  private record Mark(Settings settings, Wording low, Wording high, List<Way> ways)
      implements QuestionKind {
    @Override
    public Parsed read(String answer, TurnContext turn) {
      return new RatingAnswer(settings.lowest(), settings.highest()).parse(answer, turn.answers());
    }

    @Override
    public void describe(PromptDraft prompt, TurnContext turn) {
      prompt.input = "rating";
      prompt.scale = settings.highest();
      prompt.ratingKind = settings.kind().name().toLowerCase(Locale.ROOT);
      if (!low.isEmpty()) prompt.lowLabel = low.render(turn);
      if (!high.isEmpty()) prompt.highLabel = high.render(turn);
    }

    @Override
    public Go exit(Object value, Go next) {
      var mark = value instanceof BigDecimal number ? number.intValue() : 0;
      for (var way : ways) if (mark <= way.upTo) return way.exit;
      return next;
    }
  }

  @Override
  public String id() {
    return "ask.rating";
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
    return QuestionPorts.with(own(settings));
  }

  @Override
  public AttributeType answerType(Settings settings) {
    return AttributeType.NUMBER;
  }

  @Override
  public Stream<Problem> validate(Settings settings, FlowContext flow) {
    return settings.branch() && settings.bands().isEmpty()
        ? Stream.of(flow.error("V-E06", "Say which marks lead where.", "bands"))
        : Stream.empty();
  }

  private static List<Port> own(Settings settings) {
    if (!settings.branch()) return List.of(Port.NEXT);
    var ports = new ArrayList<Port>();
    for (var band : settings.bands()) ports.add(Port.of("band:" + band.id()));
    ports.add(Port.optional("next"));
    return ports;
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var ways =
        settings.branch()
            ? settings.bands().stream()
                .map(band -> new Way(band.upTo(), flow.go("band:" + band.id())))
                .toList()
            : List.<Way>of();
    var kind =
        new Mark(
            settings, flow.wording(settings.lowLabel()), flow.wording(settings.highLabel()), ways);
    return Question.of(flow, kind, "How would you rate it?", usualAttribute());
  }
}
