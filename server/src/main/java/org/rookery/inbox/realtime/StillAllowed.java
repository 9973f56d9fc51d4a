package org.rookery.inbox.realtime;

import java.util.concurrent.TimeUnit;
import org.rookery.identity.Members;
import org.rookery.tenancy.Place;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/**
 * Looks at the rights of connected members, so that a change holds within ten seconds: cuts the
 * consoles of those who may no longer be here.
 */
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
        consoles.all().forEach(this::look);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void look(Console console) {
    var holder = console.holder();
    members
        .visibility(new Place.OfWorkspace(holder.workspace()), holder.member())
        .ifPresentOrElse(console::sees, () -> console.close(REVOKED));
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
