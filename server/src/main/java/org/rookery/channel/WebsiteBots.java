package org.rookery.channel;

import java.util.Optional;
import org.rookery.message.BotId;
import org.rookery.tenancy.WorkspaceId;

/** Knows the website bots. The floor above implements it. */
public interface WebsiteBots {

  /** The bot as it is now; asked at every session and cached for seconds. */
  Optional<WebsiteBot> find(WorkspaceId workspace, BotId bot);
}
