package org.rookery.app;

import org.rookery.bot.turn.AgentsOnline;
import org.rookery.inbox.MembersOnline;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * Who could accept a chat now: members with a console open. In the sample everybody is always at
 * their desk, so that a person can be asked for before anyone has signed in.
 */
@Component
class OnlineAgents implements AgentsOnline {
  private final MembersOnline consoles;
  private final boolean sample;

  OnlineAgents(MembersOnline consoles, RookerySettings settings) {
    this.consoles = consoles;
    this.sample = settings.demo();
  }

  @Override
  public int count(WorkspaceId workspace) {
    return consoles.count(workspace) + (sample ? 1 : 0);
  }
}
