package org.rookery.chatflow.node.send.text;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.check.FlowContext;
import org.rookery.chatflow.check.Problem;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.MaxText;
import org.rookery.chatflow.node.MessageSettings;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.Texts;

/** A message in words. Buttons that lead on make it wait like a single choice. */
public final class SendText implements NodeType<SendText.Settings> {

  /** Its own settings. */
  public record Settings(@Size(max = 10) List<Button> buttons, Boolean linkPreview) {
    public Settings {
      buttons = buttons == null ? List.of() : List.copyOf(buttons);
      if (linkPreview == null) linkPreview = true;
    }

    List<Button> leadingOn() {
      return buttons.stream().filter(button -> button.action() == Action.GOTO).toList();
    }
  }

  /**
   * One button.
   *
   * @param value the address, number, text or flow of its action
   */
  public record Button(
      @NotNull @Size(min = 1, max = 24) @Pattern(regexp = "[A-Za-z0-9_-]+") String id,
      @NotNull @MaxText(80) Texts label,
      Action action,
      @Nullable @Size(max = 2048) String value) {
    public Button {
      if (label == null) label = Texts.NONE;
      if (action == null) action = Action.GOTO;
    }
  }

  /** What a button does. */
  public enum Action {
    GOTO,
    URL,
    CALL,
    COPY,
    FLOW,
    POSTBACK
  }

  @Override
  public String id() {
    return "send.text";
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
    var ports = new ArrayList<Port>();
    for (var button : settings.leadingOn()) ports.add(Port.option(button.id()));
    if (!ports.isEmpty()) ports.add(Port.optional("else"));
    ports.add(ports.isEmpty() ? Port.NEXT : Port.optional("next"));
    return ports;
  }

  @Override
  public boolean waits(Settings settings) {
    return !settings.leadingOn().isEmpty();
  }

  @Override
  public Stream<Problem> validate(Settings settings, FlowContext flow) {
    var problems = new ArrayList<Problem>();
    var text = flow.shared(MessageSettings.class).text();
    if (text == null || text.isBlank()) {
      problems.add(flow.error("V-E06", "Write the message.", "text"));
    }
    var ids = new HashSet<String>();
    for (var i = 0; i < settings.buttons().size(); i++) {
      var button = settings.buttons().get(i);
      if (button.id() != null && !ids.add(button.id())) {
        problems.add(flow.error("V-E08", "Two buttons have the same id.", "buttons[" + i + "].id"));
      }
      if (button.label().isBlank()) {
        problems.add(
            flow.error("V-E06", "Write what the button says.", "buttons[" + i + "].label"));
      }
    }
    return problems.stream();
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    return settings.leadingOn().isEmpty()
        ? new PlainText(settings, flow)
        : new TextWithButtons(settings, flow);
  }
}
