package org.rookery.channel.website;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.stereotype.Component;

/**
 * How much memory an open connection keeps. Nearly all are widgets that wait, and the container's
 * own sizes would give each of them 40 KB of empty buffers. A longer frame leaves in pieces, which
 * every WebSocket puts together again.
 */
@Component
final class SocketBuffers implements TomcatConnectorCustomizer {
  private static final int READ = 2048;
  private static final int WRITE = 4096;
  private static final int FRAME = 2048;

  /** The size of a WebSocket's three buffers is a constant that is read once, before the first. */
  SocketBuffers() {
    System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", String.valueOf(FRAME));
  }

  @Override
  public void customize(Connector connector) {
    connector.setProperty("socket.appReadBufSize", String.valueOf(READ));
    connector.setProperty("socket.appWriteBufSize", String.valueOf(WRITE));
  }
}
