package org.rookery.platform.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.rookery.platform.web.OutboundGuard.Target.Allowed;
import org.springframework.stereotype.Component;

/**
 * Posts a body to an address that the guard has looked at: to exactly that address, with the
 * certificate checked for the name. Follows no redirects, reads no more than the status line.
 */
@Component
public class GuardedPost {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration WHOLE = Duration.ofSeconds(10);
  private static final int LONGEST_LINE = 512;

  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /** How a request ended. */
  public sealed interface Answer {
    /** The other side answered with this status. */
    record Status(int code) implements Answer {
      /** Any 2xx. */
      public boolean isSuccess() {
        return code >= 200 && code < 300;
      }
    }

    /** There was no answer. */
    record None(String why) implements Answer {}
  }

  /** Sends; gives up after ten seconds, whatever the other side does. */
  public Answer send(Allowed to, Map<String, String> headers, byte[] body) {
    try (var plain = new Socket()) {
      var cut = deadlines.schedule(() -> close(plain), WHOLE.toMillis(), TimeUnit.MILLISECONDS);
      try {
        plain.connect(new InetSocketAddress(to.address(), to.port()), (int) CONNECT.toMillis());
        return exchange(
            OutboundGuard.isHttps(to.uri()) ? secured(plain, to) : plain, to, headers, body);
      } finally {
        cut.cancel(false);
      }
    } catch (IOException | RuntimeException e) {
      return new Answer.None(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static Socket secured(Socket plain, Allowed to) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var host = to.uri().getHost();
    var socket = (SSLSocket) factory.createSocket(plain, host, to.port(), true);
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    if (!host.contains(":") && !Character.isDigit(host.charAt(host.length() - 1))) {
      parameters.setServerNames(List.of(new SNIHostName(host)));
    }
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static Answer exchange(
      Socket socket, Allowed to, Map<String, String> headers, byte[] body) throws IOException {
    var out = socket.getOutputStream();
    out.write(head(to, headers, body.length).getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
    var line = statusLine(new BufferedInputStream(socket.getInputStream()));
    return line.matches("HTTP/1\\.[01] \\d{3}( .*)?")
        ? new Answer.Status(Integer.parseInt(line.substring(9, 12)))
        : new Answer.None("not an answer of HTTP/1.1");
  }

  private static String head(Allowed to, Map<String, String> headers, int length) {
    var uri = to.uri();
    var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    var head = new StringBuilder("POST ").append(path).append(query).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(uri.getRawAuthority()).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("Content-Length: ")
        .append(length)
        .append("\r\nConnection: close\r\n\r\n")
        .toString();
  }

  private static String statusLine(BufferedInputStream in) throws IOException {
    var line = new StringBuilder();
    for (var c = in.read(); c >= 0 && c != '\n' && line.length() < LONGEST_LINE; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is gone already.
    }
  }
}
