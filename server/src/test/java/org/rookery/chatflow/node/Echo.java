package org.rookery.chatflow.node;

import java.util.List;
import java.util.Locale;
import org.rookery.message.Content;

/** A node type that only tests know: says what the contact wrote last, loudly. */
public final class Echo implements NodeType<Echo.Settings> {

  /** How loud. */
  public record Settings(int marks) {}

  @Override
  public String id() {
    return "test.echo";
  }

  @Override
  public Family family() {
    return Family.ACTION;
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
  public Behaviour compile(Settings settings, CompileContext flow) {
    var next = flow.go("next");
    return turn -> {
      var heard = String.valueOf(turn.value("system.last_message")).toUpperCase(Locale.ROOT);
      turn.say(new Content.Text(heard + "!".repeat(settings.marks())), Typing.NONE);
      return next;
    };
  }
}
