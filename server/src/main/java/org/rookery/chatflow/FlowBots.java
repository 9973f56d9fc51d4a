package org.rookery.chatflow;

import java.util.Optional;
import org.jooq.DSLContext;
import org.rookery.message.BotId;
import org.rookery.tenancy.WorkspaceId;

/** What flows need from the bots they belong to. The floor above implements it. */
public interface FlowBots {

  /** The bot, locked against other changes until the end of the transaction. */
  Optional<FlowBot> lock(DSLContext tx, WorkspaceId workspace, BotId bot);

  /** The bot as it is. */
  Optional<FlowBot> find(DSLContext tx, WorkspaceId workspace, BotId bot);

  /** A publish of its flows is about to be committed. */
  void published(DSLContext tx, WorkspaceId workspace, BotId bot);

  /** Something that runs without being published (a switch of a flow) is about to be committed. */
  void changed(DSLContext tx, WorkspaceId workspace, BotId bot);

  /** A publish or change was committed: whoever caches the bot should look. */
  void committed(WorkspaceId workspace, BotId bot);
}
