package org.rookery.app;

import java.util.HashMap;
import java.util.Map;

/** The environment variables people write by hand, as the settings they stand for. */
final class ShortNames {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "ROOKERY_DB_URL", "rookery.database.url",
          "ROOKERY_DB_USER", "rookery.database.user",
          "ROOKERY_DB_PASSWORD", "rookery.database.password");

  private ShortNames() {}

  /** The settings that the environment gives; an empty variable is none. */
  static Map<String, Object> in(Map<String, String> environment) {
    var given = new HashMap<String, Object>();
    SETTINGS.forEach(
        (name, setting) -> {
          var value = environment.getOrDefault(name, "");
          if (!value.isEmpty()) given.put(setting, value);
        });
    return given;
  }
}
