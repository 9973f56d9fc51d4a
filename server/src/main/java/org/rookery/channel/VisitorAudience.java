package org.rookery.channel;

import java.util.List;
import java.util.Set;

/** The visitors who are connected now. Told after each commit; must never block. */
public interface VisitorAudience {

  /** New lines of one visitor's stream, in order. */
  void published(ChannelAddress visitor, List<StreamLine> lines);

  /** The visitor's stream goes up to this place, whichever node made it so. */
  void reached(ChannelAddress visitor, long seq);

  /** Who has a connection to this node. */
  Set<ChannelAddress> connected();

  /** Someone is typing to the visitor, or stopped. Not kept. */
  void typing(ChannelAddress visitor, String role, boolean on);

  /** How many connections the visitor has on this node. */
  int connections(ChannelAddress visitor);
}
