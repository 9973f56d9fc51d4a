package org.rookery.bot.turn;

import java.util.Optional;
import org.rookery.chatflow.PublishedFlow;
import org.rookery.chatflow.flow.FlowKey;
import org.rookery.engine.Automation;
import org.rookery.message.BotId;
import org.rookery.tenancy.WorkspaceId;

/** Published bots, compiled and kept in memory: asked at every turn, on the lane's thread. */
public interface Automations {

  /** The bot as it runs now; empty if nothing of it is published. */
  Optional<Running> current(WorkspaceId workspace, BotId bot);

  /** An older version of a flow that a session is pinned to. */
  PublishedFlow flow(WorkspaceId workspace, BotId bot, FlowKey key);

  /** The bot as it ran under this revision, for replays. */
  Optional<Running> revision(WorkspaceId workspace, BotId bot, String revision);

  /**
   * A bot that runs.
   *
   * @param revision names exactly these flows, versions and settings
   */
  record Running(Automation automation, String revision) {}
}
