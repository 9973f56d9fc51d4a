package org.rookery.conversation;

import java.util.List;

/** Takes batches of inputs. The floor above implements it, because turns need the bot. */
public interface LaneHandler {

  /**
   * Takes a batch, in order, and completes every task. One thread per lane; the inputs of one
   * address always come on the same lane.
   */
  void take(int lane, List<LaneTask> batch);
}
