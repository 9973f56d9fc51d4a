package org.rookery.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one message says, whichever channel carries it. The JSON form has a discriminator {@code
 * kind}; a kind this version does not know becomes {@link Unknown}.
 *
 * <p>Texts are mini-markdown ({@code *bold* _italic_ ~strike~ `code`} and links), never HTML.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = Content.Unknown.class)
@JsonSubTypes({
  @JsonSubTypes.Type(value = Content.Text.class, name = "text"),
  @JsonSubTypes.Type(value = Content.Choices.class, name = "choices"),
  @JsonSubTypes.Type(value = Content.Media.class, name = "media"),
  @JsonSubTypes.Type(value = Content.Choice.class, name = "choice"),
  @JsonSubTypes.Type(value = Content.Form.class, name = "form"),
  @JsonSubTypes.Type(value = Content.Location.class, name = "location"),
  @JsonSubTypes.Type(value = Content.Unknown.class, name = "unknown")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Content {

  /** Words, in both directions; with a prompt when a question waits for the answer. */
  record Text(String text, @Nullable Prompt prompt) implements Content {
    /** Plain words. */
    public Text(String text) {
      this(text, null);
    }
  }

  /** A question with options to tap. */
  record Choices(String text, List<Option> options, Style style, @Nullable Prompt prompt)
      implements Content {}

  /** A picture, video, sound or document: outbound by address, inbound by upload. */
  record Media(
      MediaKind mediaKind,
      @Nullable String url,
      @Nullable String uploadId,
      @Nullable String alt,
      @Nullable String caption,
      @Nullable String mime,
      @Nullable String name,
      @Nullable Long bytes)
      implements Content {}

  /** A tap on an option, or on a button of the widget ({@code $back}, {@code $skip}). */
  record Choice(String choiceId, @Nullable String title) implements Content {}

  /**
   * Several values at once: a form, or the ticked options of a multiple choice ({@code choiceIds}).
   */
  record Form(@Nullable String formId, Map<String, Object> values) implements Content {}

  /** A place on earth; degrees. */
  record Location(double lat, double lon, @Nullable String name, @Nullable String address)
      implements Content {}

  /** Something a newer version or another network says. */
  record Unknown(@Nullable String rawKind) implements Content {}

  /** One option of {@link Choices}: what is sent back when it is tapped, and what is shown. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Option(String id, String title, @Nullable String description, @Nullable String image) {}

  /** How options should look where the channel leaves the choice. */
  enum Style {
    /** The channel decides. */
    AUTO,
    /** Buttons. */
    BUTTONS,
    /** A list to pick from. */
    LIST,
    /** A closed list that opens. */
    DROPDOWN,
    /** Pictures. */
    IMAGES
  }

  /** What a file is shown as. */
  enum MediaKind {
    /** A still picture. */
    IMAGE,
    /** A moving picture. */
    VIDEO,
    /** Sound. */
    AUDIO,
    /** Anything else. */
    DOCUMENT
  }
}
