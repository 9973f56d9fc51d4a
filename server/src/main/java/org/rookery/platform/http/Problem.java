package org.rookery.platform.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.rookery.platform.json.Json;
import org.springframework.http.MediaType;

/**
 * A refused request as {@code application/problem+json}; further members stand beside the fixed
 * ones.
 */
public record Problem(
    String type,
    String title,
    int status,
    String code,
    String detail,
    String requestId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors,
    @JsonAnyGetter Map<String, Object> extras) {

  /** The answer to this request for this refusal. */
  public static Problem of(HttpServletRequest request, ApiException refusal) {
    return new Problem(
        "about:blank",
        refusal.status().getReasonPhrase(),
        refusal.status().value(),
        refusal.code(),
        String.valueOf(refusal.getMessage()),
        RequestId.of(request),
        refusal.errors(),
        refusal.extras());
  }

  /** Answers from a filter, where no endpoint is involved. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, ApiException refusal)
      throws IOException {
    response.setStatus(refusal.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(Json.write(of(request, refusal)).getBytes(StandardCharsets.UTF_8));
  }
}
