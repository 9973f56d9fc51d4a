package org.rookery.app.http;

import java.time.ZoneId;
import org.rookery.platform.http.ApiException;

/**
 * Names of time zones as people may give them: {@code Asia/Kolkata} and {@code UTC}, no offsets.
 */
final class TimeZones {
  private TimeZones() {}

  static void check(String field, String zone) {
    if (!zone.equals("UTC")
        && !(zone.contains("/") && ZoneId.getAvailableZoneIds().contains(zone))) {
      throw ApiException.invalid(
          field, "invalid_timezone", "A name like Europe/Berlin or Asia/Kolkata.");
    }
  }
}
