package org.rookery.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Checks as soon as the settings are known, and holds the folder for the life of the process. */
final class Checked implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
  /** Held, not read: a collected channel would release the lock. */
  @SuppressWarnings("UnusedVariable")
  private @Nullable StartChecks held;

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    var settings = event.getEnvironment();
    var port = settings.getProperty("server.port", Integer.class, 8080);
    var data = Path.of(settings.getProperty("rookery.data", "data"));
    try {
      held = StartChecks.take(port, data);
    } catch (StartChecks.Obstacle e) {
      throw new IllegalStateException(e);
    }
  }
}
