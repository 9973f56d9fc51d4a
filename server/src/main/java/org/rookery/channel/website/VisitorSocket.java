package org.rookery.channel.website;

import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

/** The server's side of one WebSocket; its frames come one at a time. */
final class VisitorSocket {
  /** Missed pongs until the connection counts as dead. */
  static final int MAX_MISSED = 2;

  private static final int MAX_STRIKES = 3;

  private final SocketOutlet outlet;
  private final String address;
  private final long openedNanos;
  private final Bucket frames;
  private final Bucket strikes;
  private @Nullable StringBuilder partial;
  private volatile VisitorToken token;
  private volatile @Nullable Follower follower;
  private final java.util.concurrent.atomic.AtomicInteger missedPongs =
      new java.util.concurrent.atomic.AtomicInteger();
  private volatile boolean spoke;

  VisitorSocket(
      SocketOutlet outlet, VisitorToken token, String address, Bucket frames, Bucket strikes) {
    this.outlet = outlet;
    this.token = token;
    this.address = address;
    this.frames = frames;
    this.strikes = strikes;
    this.openedNanos = System.nanoTime();
  }

  /** Adds a piece; the whole text once it is complete, null before, empty when it is too long. */
  @Nullable String whole(String piece, boolean last) {
    if (last && partial == null) {
      return piece.length() > ClientFrame.MAX_BYTES ? "" : piece;
    }
    var pieces = partial == null ? new StringBuilder() : partial;
    partial = pieces.append(piece);
    if (pieces.length() > ClientFrame.MAX_BYTES) {
      return "";
    }
    if (!last) {
      return null;
    }
    partial = null;
    return pieces.toString();
  }

  /** Counts a frame; false when they come too fast. */
  boolean mayFrame() {
    spoke = true;
    return frames.tryConsume(1);
  }

  /** Counts a refusal; false when it was one too many within a minute. */
  boolean mayOffend() {
    return strikes.tryConsume(1);
  }

  static int strikes() {
    return MAX_STRIKES - 1;
  }

  /** Asks for a sign of life; false when the last ones stayed out. */
  boolean ping() {
    if (missedPongs.getAndIncrement() >= MAX_MISSED) {
      return false;
    }
    outlet.ping();
    return true;
  }

  void pong() {
    missedPongs.set(0);
  }

  boolean spoke() {
    return spoke;
  }

  long openedNanos() {
    return openedNanos;
  }

  SocketOutlet outlet() {
    return outlet;
  }

  String address() {
    return address;
  }

  VisitorToken token() {
    return token;
  }

  void token(VisitorToken renewed) {
    token = renewed;
  }

  @Nullable Follower follower() {
    return follower;
  }

  void follow(Follower follower) {
    this.follower = follower;
  }
}
