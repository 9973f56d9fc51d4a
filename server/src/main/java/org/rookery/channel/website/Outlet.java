package org.rookery.channel.website;

/** The way out to one connection. Never blocks: who reads too slowly is cut off. */
interface Outlet {

  /** A line of the stream. */
  void line(long seq, String frame);

  /** A frame that is no line. */
  void frame(String type, String frame);

  /** Ends the connection with a code of the protocol. */
  void end(int code, String reason);
}
