package org.rookery.platform.json;

import java.text.Normalizer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads texts of requests as the API promises: composed (NFC), without blanks around them, without
 * control characters other than line breaks and tabs, without halves of characters.
 */
public final class TidyText extends StdScalarDeserializer<String> {

  private TidyText() {
    super(String.class);
  }

  /** For mappers that read what strangers send. */
  public static SimpleModule module() {
    var module = new SimpleModule("tidy-text");
    module.addDeserializer(String.class, new TidyText());
    return module;
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.currentToken().isScalarValue()
        || parser.currentToken().isNumeric()
        || parser.currentToken().isBoolean()) {
      return (String) context.handleUnexpectedToken(String.class, parser);
    }
    return of(parser.getString());
  }

  /** The text as it is stored. */
  public static String of(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints().filter(TidyText::mayStay).forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
  }

  private static boolean mayStay(int character) {
    var control =
        Character.getType(character) == Character.CONTROL && character != '\n' && character != '\t';
    return !control && Character.getType(character) != Character.SURROGATE;
  }
}
