package org.rookery.chatflow.node.send.image;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.check.FlowContext;
import org.rookery.chatflow.check.Problem;
import org.rookery.chatflow.expression.Template;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.MaxText;
import org.rookery.chatflow.node.MessageSettings;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.Texts;
import org.rookery.message.Content;

/** A picture, from an upload or an address that may be a template. */
public final class SendImage implements NodeType<SendImage.Settings> {

  /**
   * Its own settings.
   *
   * @param alt what the picture shows, for those who cannot see it
   * @param link where a click on it leads
   */
  public record Settings(
      @Nullable @Size(max = 2048) String url,
      @Nullable @Size(max = 60) String uploadId,
      @Nullable @MaxText(300) Texts alt,
      @Nullable @MaxText(1000) Texts caption,
      @Nullable @Size(max = 2048) String link) {}

  @Override
  public String id() {
    return "send.image";
  }

  @Override
  public Family family() {
    return Family.SEND;
  }

  @Override
  public Class<Settings> settings() {
    return Settings.class;
  }

  @Override
  public List<Port> ports(Settings settings) {
    return List.of(Port.NEXT);
  }

  @Override
  public Stream<Problem> validate(Settings settings, FlowContext flow) {
    var problems = Stream.<Problem>builder();
    if (settings.url() == null && settings.uploadId() == null) {
      problems.add(flow.error("V-E06", "Choose a picture.", "url"));
    }
    if (settings.alt() == null || settings.alt().isBlank()) {
      problems.add(flow.error("V-E18", "Describe the picture for those who cannot see it.", "alt"));
    }
    return problems.build();
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var url = Template.parse(settings.url() == null ? "" : settings.url());
    var alt = flow.wording(settings.alt());
    var caption = flow.wording(settings.caption());
    var typing = flow.shared(MessageSettings.class).typingDelay().typing();
    var next = flow.go("next");
    return turn -> {
      var address = url.render(turn, turn.rendering());
      if (address.isBlank() && settings.uploadId() == null) {
        turn.warn("W_EMPTY");
        return next;
      }
      turn.say(
          new Content.Media(
              Content.MediaKind.IMAGE,
              address.isBlank() ? null : address,
              settings.uploadId(),
              alt.render(turn),
              caption.isEmpty() ? null : caption.render(turn, turn.speaking(), false),
              null,
              null,
              null),
          typing);
      return next;
    };
  }
}
