package org.rookery.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.rookery.app.RookerySettings;
import org.rookery.platform.secrets.MasterKey;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Figures are for whoever runs the installation: {@code /metrics} wants the bearer token that
 * stands in {@code metrics.token} in the data folder.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class MetricsGuard extends OncePerRequestFilter {
  private final byte[] expected;

  MetricsGuard(MasterKey key, RookerySettings settings) {
    var token = HexFormat.of().formatHex(key.derive("metrics token"));
    this.expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    write(settings.folder().resolve("metrics.token"), token);
  }

  private static void write(Path file, String token) {
    try {
      if (!Files.exists(file)) {
        var onlyUs =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.writeString(Files.createFile(file, onlyUs), token + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The token of the metrics cannot be written.", e);
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().equals("/metrics");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var given = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }
}
