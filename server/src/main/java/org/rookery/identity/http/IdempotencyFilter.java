package org.rookery.identity.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Objects;
import org.rookery.identity.KeptAnswerDirectory;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Answers a repeated POST with the same {@code Idempotency-Key} as the first time, for a day. */
public final class IdempotencyFilter extends OncePerRequestFilter {
  private static final String KEY = "Idempotency-Key";

  private final KeptAnswerDirectory answers;
  private final InstantSource clock;

  /** Keeps answers there. */
  public IdempotencyFilter(KeptAnswerDirectory answers, InstantSource clock) {
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = request.getContentType();
    return !request.getMethod().equals("POST")
        || request.getHeader(KEY) == null
        || Credential.of(request).isEmpty()
        || (type != null && type.startsWith("multipart/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var key = request.getHeader(KEY);
    if (key.isEmpty() || key.length() > 128 || !key.chars().allMatch(it -> it > 32 && it < 127)) {
      Problem.write(
          request,
          response,
          ApiException.invalid(KEY, "invalid_value", "1 to 128 printable characters."));
      return;
    }
    byte[] body;
    try {
      body = request.getInputStream().readAllBytes();
    } catch (ApiException tooLarge) {
      Problem.write(request, response, tooLarge);
      return;
    }
    var owner = owner(request);
    switch (answers.claim(owner, key, hash(request, body), clock.instant())) {
      case KeptAnswerDirectory.Found.Fresh() -> run(request, response, chain, body, owner, key);
      case KeptAnswerDirectory.Found.Answered(var answer) -> replay(response, answer);
      case KeptAnswerDirectory.Found.Running() -> {
        response.setHeader("Retry-After", "1");
        Problem.write(
            request,
            response,
            ApiException.conflict(
                "idempotency_in_progress", "The first request with this key still runs."));
      }
      case KeptAnswerDirectory.Found.Mismatch() ->
          Problem.write(
              request,
              response,
              ApiException.conflict(
                  "idempotency_mismatch", "This key belongs to another request."));
    }
  }

  /** A person has keys per place, a token has its own. */
  private static String owner(HttpServletRequest request) {
    var place =
        Objects.requireNonNullElse(request.getHeader("X-Rookery-Workspace"), "")
            + Objects.requireNonNullElse(request.getHeader("X-Rookery-Partner"), "");
    var owner = Credential.of(request).orElseThrow().owner() + " " + place;
    return owner.length() <= 120 ? owner : owner.substring(0, 120);
  }

  private void run(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      byte[] body,
      String owner,
      String key)
      throws ServletException, IOException {
    var recorded = new ContentCachingResponseWrapper(response);
    var keep = false;
    try {
      chain.doFilter(new Repeatable(request, body), recorded);
      keep = recorded.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value();
    } finally {
      if (keep) {
        var text = new String(recorded.getContentAsByteArray(), StandardCharsets.UTF_8);
        answers.keep(
            owner,
            key,
            new KeptAnswerDirectory.Answer(
                recorded.getStatus(),
                recorded.getContentType(),
                recorded.getHeader("Location"),
                text));
      } else {
        answers.forget(owner, key);
      }
    }
    recorded.copyBodyToResponse();
  }

  private static void replay(HttpServletResponse response, KeptAnswerDirectory.Answer answer)
      throws IOException {
    response.setStatus(answer.status());
    response.setHeader("Idempotency-Replayed", "true");
    if (answer.contentType() != null) {
      response.setContentType(answer.contentType());
    }
    if (answer.location() != null) {
      response.setHeader("Location", answer.location());
    }
    response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hash(HttpServletRequest request, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var query = Objects.requireNonNullElse(request.getQueryString(), "");
      digest.update(
          (request.getMethod() + " " + request.getRequestURI() + "?" + query + "\n")
              .getBytes(StandardCharsets.UTF_8));
      return digest.digest(body);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The request with a body that has been read already. */
  private static final class Repeatable extends HttpServletRequestWrapper {
    private final byte[] body;

    Repeatable(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new BytesStream(new ByteArrayInputStream(body));
    }
  }

  private static final class BytesStream extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    BytesStream(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return bytes.read(buffer, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("bodies are read blocking");
    }
  }
}
