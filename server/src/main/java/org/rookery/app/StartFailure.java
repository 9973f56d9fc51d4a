package org.rookery.app;

import org.jspecify.annotations.Nullable;
import org.rookery.embeddedpostgres.CannotStartPostgres;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Says in one sentence why the start failed, where the person at the terminal can help. */
final class StartFailure implements SpringBootExceptionReporter {

  /** Spring asks for this constructor. */
  StartFailure(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    var sentence = sentence(failure);
    if (sentence == null) return false;
    System.err.println("rookery: " + sentence);
    return true;
  }

  private static @Nullable String sentence(@Nullable Throwable failure) {
    return switch (failure) {
      case null -> null;
      case StartChecks.Obstacle obstacle -> obstacle.getMessage();
      case ExternalDatabase.Unusable unusable -> unusable.getMessage();
      case CannotStartPostgres postgres -> postgres.getMessage();
      case PortInUseException port -> StartChecks.portTaken(port.getPort());
      default -> sentence(failure.getCause());
    };
  }
}
