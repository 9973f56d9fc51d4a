package org.rookery.platform.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Decides where a request may go. The name is resolved once; whoever sends connects to the address
 * that was looked at, so that a name cannot lead elsewhere a moment later.
 */
@Component
@EnableConfigurationProperties(OutboundSettings.class)
public class OutboundGuard {
  private final OutboundSettings settings;

  OutboundGuard(OutboundSettings settings) {
    this.settings = settings;
  }

  /** Where a request goes, or why not. */
  public sealed interface Target {
    /** To this address, under the name of the URI. */
    record Allowed(URI uri, InetAddress address, int port) implements Target {}

    /** Nowhere; the code says why. */
    record Refused(String code, String message) implements Target {}
  }

  /** Looks at an address that somebody typed in. */
  public Target check(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException _) {
      return new Target.Refused("invalid_url", "This is no web address.");
    }
    var host = uri.getHost();
    if (host == null || uri.getUserInfo() != null || uri.getFragment() != null) {
      return new Target.Refused("invalid_url", "Give an address with a host and no password.");
    }
    var allowed = settings.allowedHosts().contains(host.toLowerCase(Locale.ROOT));
    var port = uri.getPort() >= 0 ? uri.getPort() : isHttps(uri) ? 443 : 80;
    if (!isHttps(uri) && !(allowed && "http".equalsIgnoreCase(uri.getScheme()))) {
      return new Target.Refused("https_needed", "The address must begin with https.");
    }
    return !allowed && !settings.ports().contains(port)
        ? new Target.Refused("port_refused", "Requests to this port are not allowed.")
        : resolve(uri, host, port, allowed);
  }

  private static Target resolve(URI uri, String host, int port, boolean allowed) {
    try {
      var addresses = InetAddress.getAllByName(host);
      return allowed || Arrays.stream(addresses).allMatch(PublicAddresses::contains)
          ? new Target.Allowed(uri, addresses[0], port)
          : new Target.Refused("address_refused", "The host is not on the public internet.");
    } catch (UnknownHostException _) {
      return new Target.Refused("unknown_host", "The host cannot be found.");
    }
  }

  static boolean isHttps(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }
}
