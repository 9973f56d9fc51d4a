package org.rookery.platform.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** {@code ETag} and {@code If-Match} of resources with a version. */
public final class Versions {
  private Versions() {}

  /** The version the caller saw; null if they did not say. */
  public static @Nullable Long expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return null;
    }
    var text = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException malformed) {
      throw ApiException.of(
          HttpStatus.BAD_REQUEST, "invalid_if_match", "If-Match must be the ETag of the resource.");
    }
  }

  /** 200 with the resource and its version. */
  public static <T> ResponseEntity<T> ok(T body, long version) {
    return ResponseEntity.ok().eTag(tag(version)).body(body);
  }

  /** 201 with the resource, its version and where it is. */
  public static <T> ResponseEntity<T> created(String location, T body, long version) {
    return ResponseEntity.created(URI.create(location)).eTag(tag(version)).body(body);
  }

  /** 412: somebody was faster; the answer shows the resource as it is now. */
  public static ApiException conflict(Object current) {
    return ApiException.of(
            HttpStatus.PRECONDITION_FAILED,
            "version_conflict",
            "Somebody else has changed this in the meantime.")
        .with("current", current);
  }

  private static String tag(long version) {
    return "\"" + version + "\"";
  }
}
