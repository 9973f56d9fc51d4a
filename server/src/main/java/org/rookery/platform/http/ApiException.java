package org.rookery.platform.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request refused at the edge, answered as {@code application/problem+json}. The code is stable
 * and {@code lower_snake}; the detail is a sentence for people. Inside capabilities a refusal is a
 * value; endpoints turn it into this.
 */
public final class ApiException extends RuntimeException {
  private static final String RETRY_AFTER_MS = "retryAfterMs";

  private final HttpStatus status;
  private final String code;
  private final List<FieldProblem> errors;
  private final transient Map<String, Object> extras = new LinkedHashMap<>();

  private ApiException(HttpStatus status, String code, String detail, List<FieldProblem> errors) {
    super(detail);
    this.status = status;
    this.code = code;
    this.errors = List.copyOf(errors);
  }

  /** A refusal with any status of the conventions. */
  public static ApiException of(HttpStatus status, String code, String detail) {
    return new ApiException(status, code, detail, List.of());
  }

  /** 404: nobody has such an id, or it is not the caller's to see. */
  public static ApiException notFound() {
    return of(
        HttpStatus.NOT_FOUND, "not_found", "There is nothing here, or it is not yours to see.");
  }

  /** 409: the request does not fit the present state. */
  public static ApiException conflict(String code, String detail) {
    return of(HttpStatus.CONFLICT, code, detail);
  }

  /** 422 for one field. */
  public static ApiException invalid(String field, String code, String message) {
    return invalid(List.of(new FieldProblem(field, code, message)));
  }

  /** 422 with every wrong field at once. */
  public static ApiException invalid(List<FieldProblem> errors) {
    var detail = errors.size() == 1 ? "1 field is invalid" : errors.size() + " fields are invalid";
    return new ApiException(HttpStatus.UNPROCESSABLE_CONTENT, "validation_failed", detail, errors);
  }

  /** Adds a further member to the answer, for example {@code permission} or {@code current}. */
  public ApiException with(String name, Object value) {
    extras.put(name, value);
    return this;
  }

  /** 503: not now; again after this time. */
  public static ApiException unavailable(String code, String detail, Duration retryAfter) {
    return of(HttpStatus.SERVICE_UNAVAILABLE, code, detail)
        .with(RETRY_AFTER_MS, retryAfter.toMillis());
  }

  /** When to try again; null if that is not said. */
  public @Nullable Duration retryAfter() {
    return extras.get(RETRY_AFTER_MS) instanceof Long millis ? Duration.ofMillis(millis) : null;
  }

  /** The HTTP status. */
  public HttpStatus status() {
    return status;
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** Field errors; empty unless the status is 422. */
  public List<FieldProblem> errors() {
    return errors;
  }

  /** Further members of the answer. */
  public Map<String, Object> extras() {
    return extras;
  }
}
