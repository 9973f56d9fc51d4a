package org.rookery.channel.website;

import java.util.List;
import java.util.concurrent.Executor;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.VisitorStreams;

/**
 * One connection's place in its visitor's stream. Every line reaches the outlet once and in order:
 * live lines that follow the place go out at once; on a gap, and at the beginning, the lines
 * between are read from the stream first.
 */
final class Follower {
  private static final int PAGE = 500;

  private final ChannelAddress visitor;
  private final String clientId;
  private final Outlet outlet;
  private final VisitorStreams streams;
  private final Executor reader;
  private long sent;
  private boolean reading;
  private boolean again;
  private boolean stopped;

  /** Follows from behind {@code sent}; nothing goes out before {@link #catchUp} or a live line. */
  Follower(
      ChannelAddress visitor,
      String clientId,
      long sent,
      Outlet outlet,
      VisitorStreams streams,
      Executor reader) {
    this.visitor = visitor;
    this.clientId = clientId;
    this.sent = sent;
    this.outlet = outlet;
    this.streams = streams;
    this.reader = reader;
  }

  /** A rendered line. */
  record Rendered(long seq, String frame) {}

  ChannelAddress visitor() {
    return visitor;
  }

  String clientId() {
    return clientId;
  }

  Outlet outlet() {
    return outlet;
  }

  synchronized long sent() {
    return sent;
  }

  /** Goes on behind another place, as a repeated hello asks. */
  synchronized void restart(long behind) {
    sent = behind;
    catchUp();
  }

  /** Reads everything behind the place from the stream, then goes on live. */
  synchronized void catchUp() {
    again = true;
    if (!reading && !stopped) {
      reading = true;
      reader.execute(this::read);
    }
  }

  /** New lines, just committed. */
  synchronized void live(List<Rendered> lines) {
    if (reading) {
      again = true;
      return;
    }
    for (var line : lines) {
      if (line.seq() == sent + 1) {
        send(line);
      } else if (line.seq() > sent) {
        catchUp();
        return;
      }
    }
  }

  synchronized void stop() {
    stopped = true;
  }

  private void read() {
    try {
      var more = true;
      while (more) {
        more = takePage();
      }
    } catch (RuntimeException e) {
      outlet.end(CloseCodes.OVERLOAD, "stream not readable");
      throw e;
    }
  }

  /** One page; false once the end is reached and live lines can follow. */
  private boolean takePage() {
    long behind;
    synchronized (this) {
      again = false;
      behind = sent;
    }
    var lines = streams.after(visitor, behind, PAGE);
    synchronized (this) {
      if (behind == sent) {
        lines.forEach(line -> send(new Rendered(line.seq(), Frames.line(line))));
      }
      var more = lines.size() == PAGE || again;
      reading = more && !stopped;
      return reading;
    }
  }

  private void send(Rendered line) {
    if (line.seq() == sent + 1 && !stopped) {
      sent = line.seq();
      outlet.line(line.seq(), line.frame());
    }
  }
}
