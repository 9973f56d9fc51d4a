package org.rookery.inbox.realtime;

import java.util.concurrent.TimeUnit;
import org.rookery.identity.Member;
import org.rookery.identity.Members;
import org.rookery.tenancy.Place;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/** Cuts, within ten seconds, the consoles of members who may no longer be here. */
@Component
class StillAllowed implements SmartLifecycle {
  private static final CloseStatus REVOKED = new CloseStatus(4010, "session revoked");

  private final Consoles consoles;
  private final Members members;
  private volatile boolean running;

  StillAllowed(Consoles consoles, Members members) {
    this.consoles = consoles;
    this.members = members;
  }

  private void run() {
    while (running) {
      try {
        TimeUnit.SECONDS.sleep(8);
        consoles.all().stream().filter(this::gone).forEach(console -> console.close(REVOKED));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean gone(Console console) {
    var holder = console.holder();
    return members
        .find(new Place.OfWorkspace(holder.workspace()), holder.member())
        .filter(member -> member.status() == Member.Status.ACTIVE)
        .isEmpty();
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("console-rights").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
