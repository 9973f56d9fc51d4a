package org.rookery.app;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** The line people and scripts wait for. */
final class ReadyLine implements ApplicationListener<ApplicationReadyEvent> {

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    var port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
    var upMs = ManagementFactory.getRuntimeMXBean().getUptime();
    System.out.printf(
        Locale.ROOT,
        "Rookery is ready at http://localhost:%s (started in %.1f s)%n",
        port,
        upMs / 1000.0);
  }
}
