package org.rookery.e2e;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The running product with its sample data, one for all journeys.
 *
 * @param address where it answers
 * @param data its data folder
 */
public record Product(String address, Path data) {

  /** The sample as {@code demo.json} tells it: people with passwords, keys, tokens. */
  public JsonObject sample() {
    try {
      return JsonParser.parseString(Files.readString(data.resolve("demo.json"))).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
