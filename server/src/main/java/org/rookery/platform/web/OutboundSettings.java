package org.rookery.platform.web;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation may send requests besides the public internet.
 *
 * @param allowedHosts names of internal hosts; any port, http too
 * @param ports ports of the public internet
 */
@ConfigurationProperties("rookery.outbound")
public record OutboundSettings(
    @DefaultValue Set<String> allowedHosts, @DefaultValue("443") List<Integer> ports) {

  /** Keeps its own copies. */
  public OutboundSettings {
    allowedHosts = Set.copyOf(allowedHosts);
    ports = List.copyOf(ports);
  }
}
