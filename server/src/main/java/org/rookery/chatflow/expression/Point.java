package org.rookery.chatflow.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place on the earth and a distance around it. */
record Point(double lat, double lng, double km) {

  private static final double EARTH_RADIUS_KM = 6371.0088;

  static @Nullable Point of(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) return null;
    var lat = Values.number(map.get("lat"));
    var lng = Values.number(map.get("lng"));
    if (lat == null || lng == null) return null;
    var km = Values.number(map.get("km"));
    return new Point(lat.doubleValue(), lng.doubleValue(), km == null ? 0 : km.doubleValue());
  }

  /** Along the great circle. */
  double kmTo(Point other) {
    double dLat = Math.toRadians(other.lat - lat) / 2;
    double dLng = Math.toRadians(other.lng - lng) / 2;
    double a =
        Math.sin(dLat) * Math.sin(dLat)
            + Math.cos(Math.toRadians(lat))
                * Math.cos(Math.toRadians(other.lat))
                * Math.sin(dLng)
                * Math.sin(dLng);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
