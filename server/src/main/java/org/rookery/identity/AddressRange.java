package org.rookery.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of IP addresses, {@code 203.0.113.0/24} or {@code 2001:db8::/32}; a single address is a
 * block of one.
 */
final class AddressRange {
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");

  private final byte[] address;
  private final int bits;

  private AddressRange(byte[] address, int bits) {
    this.address = address;
    this.bits = bits;
  }

  /** Reads a block; empty if it is none. Names are never looked up. */
  static Optional<AddressRange> parse(String text) {
    var slash = text.indexOf('/');
    var literal = slash < 0 ? text : text.substring(0, slash);
    if (!LITERAL.matcher(literal).matches()) {
      return Optional.empty();
    }
    try {
      var address = InetAddress.getByName(literal).getAddress();
      var bits = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
      return bits < 0 || bits > address.length * 8
          ? Optional.empty()
          : Optional.of(new AddressRange(address, bits));
    } catch (UnknownHostException | NumberFormatException noBlock) {
      return Optional.empty();
    }
  }

  boolean contains(String ip) {
    return parse(ip)
        .filter(other -> other.address.length == address.length)
        .map(this::covers)
        .orElse(false);
  }

  private boolean covers(AddressRange other) {
    for (var bit = 0; bit < bits; bit++) {
      var mask = 0x80 >> bit % 8;
      if ((address[bit / 8] & mask) != (other.address[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
