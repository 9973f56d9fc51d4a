package org.rookery.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies above 1 MB, or 25 MB of a form with files, a visitor's upload and a posted mail,
 * also when they do not say how long they are.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public class BodyLimit extends OncePerRequestFilter {
  private static final long PLAIN = 1L << 20;
  private static final long MULTIPART = 25L << 20;
  private static final Pattern CONTROL = Pattern.compile("%(0[0-8BCEFbcef]|1[0-9A-Fa-f]|7[Ff])");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getQueryString() != null && CONTROL.matcher(request.getQueryString()).find()) {
      Problem.write(request, response, controlCharacter());
      return;
    }
    var type = request.getContentType();
    var file = type != null && type.startsWith("multipart/");
    var limit = file || isFile(request.getRequestURI()) ? MULTIPART : PLAIN;
    if (request.getContentLengthLong() > limit) {
      Problem.write(request, response, tooLarge());
      return;
    }
    chain.doFilter(
        request.getContentLengthLong() < 0 ? new Limited(request, limit) : request, response);
  }

  private static boolean isFile(String path) {
    return path.startsWith("/w/v1/uploads/") || path.equals("/hooks/mail");
  }

  private static ApiException controlCharacter() {
    return ApiException.of(
        HttpStatus.BAD_REQUEST, "malformed", "The query contains a control character.");
  }

  private static ApiException tooLarge() {
    return ApiException.of(HttpStatus.CONTENT_TOO_LARGE, "too_large", "The body is too large.");
  }

  private static final class Limited extends HttpServletRequestWrapper {
    private final long limit;

    Limited(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream(), limit);
    }
  }

  private static final class LimitedStream extends ServletInputStream {
    private final ServletInputStream source;
    private long left;

    LimitedStream(ServletInputStream source, long limit) {
      this.source = source;
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      var next = source.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      var read = source.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw tooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return source.isFinished();
    }

    @Override
    public boolean isReady() {
      return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      source.setReadListener(listener);
    }
  }
}
