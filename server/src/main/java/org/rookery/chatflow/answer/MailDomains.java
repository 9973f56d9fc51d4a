package org.rookery.chatflow.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of mail domains: the popular ones that get mistyped, the free ones, the throw-away
 * ones.
 */
final class MailDomains {

  private static final Set<String> POPULAR = new TreeSet<>(read("popular-mail-domains.txt"));
  private static final List<Parts> POPULAR_PARTS = POPULAR.stream().map(Parts::of).toList();
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
    var said = Parts.of(domain);
    String best = null;
    int least = Integer.MAX_VALUE;
    for (var popular : POPULAR_PARTS) {
      int slips = popular.slipsOf(said);
      if (slips < least) {
        best = popular.name() + popular.ending();
        least = slips;
      }
    }
    return best;
  }

  /** A domain up to its first dot, and from there. */
  private record Parts(String name, String ending, Letters inName, Letters inEnding) {
    static Parts of(String domain) {
      var dot = domain.indexOf('.');
      var name = domain.substring(0, dot);
      var ending = domain.substring(dot);
      return new Parts(name, ending, Letters.of(name), Letters.of(ending));
    }

    /**
     * How many slips lie between what was said and this domain; too many where name or ending
     * differ by more than a slip would. Most pairs are told apart by their letters alone.
     */
    int slipsOf(Parts said) {
      if (!inName.mayBeWithin(said.inName, allowed()) || !inEnding.mayBeWithin(said.inEnding, 1)) {
        return Integer.MAX_VALUE;
      }
      int slips = Distance.between(said.name, name, allowed());
      int endings = Distance.between(said.ending, ending, 1);
      return slips > allowed() || endings > 1 ? Integer.MAX_VALUE : slips + endings;
    }

    /** In a short name every slip gives another name: "max.de" is no "gmx.de". */
    private int allowed() {
      return name.length() < 4 ? 0 : name.length() < 6 ? 1 : 2;
    }
  }
}
