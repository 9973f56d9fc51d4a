package org.rookery.channel.website;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** The socket of the widget, and how much memory a connection may take. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(WidgetLimits.class)
class WebsiteConfiguration implements WebSocketConfigurer {
  /**
   * Frames come in pieces of at most this many characters; what is put together is limited by the
   * protocol.
   */
  private static final int PIECE_CHARS = 2048;

  private final VisitorSockets sockets;

  WebsiteConfiguration(VisitorSockets sockets) {
    this.sockets = sockets;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    var handshake = new DefaultHandshakeHandler();
    handshake.setSupportedProtocols("rookery.v1");
    registry
        .addHandler(sockets, "/w/v1/ws")
        .setHandshakeHandler(handshake)
        .addInterceptors(new SocketHandshake())
        .setAllowedOriginPatterns("*");
  }

  @Bean
  ServletServerContainerFactoryBean webSocketContainer() {
    var container = new ServletServerContainerFactoryBean();
    container.setMaxTextMessageBufferSize(PIECE_CHARS);
    container.setMaxBinaryMessageBufferSize(128);
    container.setMaxSessionIdleTimeout(0L);
    return container;
  }
}
