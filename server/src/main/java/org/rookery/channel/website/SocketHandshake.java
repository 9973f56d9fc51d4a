package org.rookery.channel.website;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Notes who asks for a socket. It refuses nothing: a browser cannot see why a handshake failed, but
 * it sees a close code.
 */
final class SocketHandshake implements HandshakeInterceptor {
  static final String ASKED = "rookery.asked";
  private static final String TOKEN = "auth.";

  /** Who asked, from where. */
  record Asked(@Nullable String token, @Nullable String origin, String own, String address) {}

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    if (request instanceof ServletServerHttpRequest servlet) {
      var http = servlet.getServletRequest();
      var token =
          new WebSocketHttpHeaders(request.getHeaders())
              .getSecWebSocketProtocol().stream()
                  .filter(protocol -> protocol.startsWith(TOKEN))
                  .map(protocol -> protocol.substring(TOKEN.length()))
                  .findFirst()
                  .orElse(null);
      attributes.put(
          ASKED,
          new Asked(token, Addresses.origin(http), Addresses.own(http), http.getRemoteAddr()));
    }
    return true;
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception exception) {}
}
