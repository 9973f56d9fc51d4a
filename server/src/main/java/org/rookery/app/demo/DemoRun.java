package org.rookery.app.demo;

import org.rookery.app.RookerySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Asks for the sample where it is wanted; nothing of it exists elsewhere. */
@Component
class DemoRun implements ApplicationRunner {
  private final RookerySettings settings;
  private final ObjectProvider<Demo> demo;

  DemoRun(RookerySettings settings, ObjectProvider<Demo> demo) {
    this.settings = settings;
    this.demo = demo;
  }

  /** Runs before the server says that it is ready. */
  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.demo()) demo.getObject().fill();
  }
}
