package org.rookery.platform.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** Which addresses belong to the public internet. Pure. */
final class PublicAddresses {
  /** Ranges of IPv4 that are nobody's public address: first address and length of the prefix. */
  private static final List<int[]> RESERVED =
      List.of(
          range(0, 0, 0, 8),
          range(10, 0, 0, 8),
          range(100, 64, 0, 10),
          range(127, 0, 0, 8),
          range(169, 254, 0, 16),
          range(172, 16, 0, 12),
          range(192, 0, 0, 24),
          range(192, 0, 2, 24),
          range(192, 88, 99, 24),
          range(192, 168, 0, 16),
          range(198, 18, 0, 15),
          range(198, 51, 100, 24),
          range(203, 0, 113, 24),
          range(224, 0, 0, 3));

  private PublicAddresses() {}

  /** Whether a request may go there. */
  static boolean contains(InetAddress address) {
    return switch (address) {
      case Inet4Address four -> isPublic(number(four.getAddress(), 0));
      case Inet6Address six -> isPublic(six.getAddress());
      default -> false;
    };
  }

  private static boolean isPublic(int address) {
    return RESERVED.stream().noneMatch(range -> (address & range[1]) == range[0]);
  }

  /** Only global unicast, and no form that carries an address of IPv4 that is not public. */
  private static boolean isPublic(byte[] six) {
    var first = number(six, 0);
    if (first == 0x0064_FF9B) {
      return isPublic(number(six, 12));
    }
    if ((first >>> 16) == 0x2002) {
      return isPublic(number(six, 2));
    }
    var teredoOrDocumentation = first == 0x2001_0000 || first == 0x2001_0DB8;
    return (first >>> 29) == 1 && !teredoOrDocumentation;
  }

  private static int[] range(int a, int b, int c, int prefix) {
    var mask = -1 << (32 - prefix);
    return new int[] {((a << 24) | (b << 16) | (c << 8)) & mask, mask};
  }

  private static int number(byte[] bytes, int at) {
    return ((bytes[at] & 255) << 24)
        | ((bytes[at + 1] & 255) << 16)
        | ((bytes[at + 2] & 255) << 8)
        | (bytes[at + 3] & 255);
  }
}
