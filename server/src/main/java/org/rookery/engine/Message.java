package org.rookery.engine;

import org.rookery.chatflow.expression.Normalized;
import org.rookery.chatflow.node.Reply;
import org.rookery.message.Content;

/** The words and taps of one message. */
record Message(Input.Said said, String text, String normalised) {
  static Message of(Input.Said said) {
    var text =
        switch (said.content()) {
          case Content.Text words -> words.text();
          case Content.Media media -> media.caption() == null ? "" : media.caption();
          case Content.Choice choice -> choice.title() == null ? "" : choice.title();
          default -> "";
        };
    return new Message(said, text, Normalized.of(text));
  }

  boolean isWords() {
    return said.content() instanceof Content.Text;
  }

  Reply.Said reply() {
    return new Reply.Said(said.content(), text, normalised, said.messageId());
  }

  /** What kind of content it has, as {@code system.last_message_type} says it. */
  String kind() {
    return switch (said.content()) {
      case Content.Text _ -> "text";
      case Content.Choice _ -> "choice";
      case Content.Media _ -> "media";
      case Content.Location _ -> "location";
      case Content.Form _ -> "form";
      default -> "other";
    };
  }
}
