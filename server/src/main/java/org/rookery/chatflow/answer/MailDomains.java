package org.rookery.chatflow.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of mail domains: the popular ones that get mistyped, the free ones, the throw-away
 * ones.
 */
final class MailDomains {

  private static final Set<String> POPULAR = new TreeSet<>(read("popular-mail-domains.txt"));
  private static final Set<String> FREE = Set.copyOf(read("free-mail-domains.txt"));
  private static final Set<String> DISPOSABLE = Set.copyOf(read("disposable-mail-domains.txt"));
  private static final Set<String> NOT_MISTYPED = Set.copyOf(read("not-mistyped-mail-domains.txt"));

  private MailDomains() {}

  private static Set<String> read(String file) {
    var lines = new HashSet<String>();
    try (var in = MailDomains.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("missing resource " + file);
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(lines::add);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isFree(String domain) {
    return FREE.contains(domain) || POPULAR.contains(domain);
  }

  /** Of the domain or one above it. */
  static boolean isDisposable(String domain) {
    for (var rest = domain; rest.indexOf('.') > 0; rest = rest.substring(rest.indexOf('.') + 1)) {
      if (DISPOSABLE.contains(rest)) return true;
    }
    return false;
  }

  /** The popular domain of which this looks like a slip, or null. */
  static @Nullable String meant(String domain) {
    if (isFree(domain) || NOT_MISTYPED.contains(domain)) return null;
    String best = null;
    int least = Integer.MAX_VALUE;
    for (var popular : POPULAR) {
      int slips = slips(domain, popular);
      if (slips < least) {
        best = popular;
        least = slips;
      }
    }
    return best;
  }

  /**
   * How many slips lie between two domains; too many where name or ending differ by more than a
   * slip would.
   */
  private static int slips(String domain, String popular) {
    var name = name(popular);
    int inName = Distance.between(name(domain), name, allowed(name));
    int inEnding =
        Distance.between(
            domain.substring(domain.indexOf('.')), popular.substring(name.length()), 1);
    return inName > allowed(name) || inEnding > 1 ? Integer.MAX_VALUE : inName + inEnding;
  }

  /** In a short name every slip gives another name: "max.de" is no "gmx.de". */
  private static int allowed(String name) {
    return name.length() < 4 ? 0 : name.length() < 6 ? 1 : 2;
  }

  private static String name(String domain) {
    return domain.substring(0, domain.indexOf('.'));
  }
}
