package org.rookery.desk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rookery.platform.secrets.MasterKey;
import org.springframework.stereotype.Component;

/**
 * Addresses under which answers find their ticket: {@code support+<ticket><signature>@…}. Nobody
 * can make one up, and whoever has one still has to be somebody who may write on that ticket.
 */
@Component
public class ReplyAddresses {
  /** Longest name of a mailbox; with the ticket and its signature 64 are the most there may be. */
  public static final int LONGEST_NAME = 15;

  private static final int ID = 32;
  private static final int SIGNATURE = 8;
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{48}");

  private final SecretKeySpec key;

  ReplyAddresses(MasterKey master) {
    this.key = new SecretKeySpec(master.derive("reply addresses of tickets"), "HmacSHA256");
  }

  /** The address for answers on a ticket, given the mailbox that they come to. */
  public String of(TicketId ticket, String mailbox) {
    var at = mailbox.lastIndexOf('@');
    var id = ticket.value().toString().replace("-", "");
    var token = id + HexFormat.of().formatHex(signature(ticket));
    return mailbox.substring(0, at) + "+" + token + mailbox.substring(at);
  }

  /** What an address says about a ticket. */
  public sealed interface Reading {
    /** It was made here for this ticket. */
    record Signed(TicketId ticket) implements Reading {}

    /** It looks like one of ours, but was not made here. */
    record Forged() implements Reading {}
  }

  /** Reads an address; empty if it names no ticket. */
  public Optional<Reading> read(String address) {
    var at = address.lastIndexOf('@');
    var plus = address.lastIndexOf('+', Math.max(0, at));
    if (at < 0 || plus < 0) {
      return Optional.empty();
    }
    var token = address.substring(plus + 1, at).toLowerCase(Locale.ROOT);
    if (!TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    var ticket = ticket(token.substring(0, ID));
    var right =
        MessageDigest.isEqual(signature(ticket), HexFormat.of().parseHex(token.substring(ID)));
    return Optional.of(right ? new Reading.Signed(ticket) : new Reading.Forged());
  }

  private static TicketId ticket(String hex) {
    var bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    return new TicketId(new UUID(bytes.getLong(), bytes.getLong()));
  }

  private byte[] signature(TicketId ticket) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      var whole = mac.doFinal(ticket.text().getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(whole, SIGNATURE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
