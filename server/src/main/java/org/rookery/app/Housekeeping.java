package org.rookery.app;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.rookery.audit.Sealing;
import org.rookery.identity.KeptAnswerDirectory;
import org.rookery.identity.PasswordReset;
import org.rookery.identity.SignIn;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Small recurring work: sealing the audit log, forgetting what has ended. */
@Component
@EnableScheduling
class Housekeeping {
  private final Sealing sealing;
  private final SignIn signIn;
  private final PasswordReset resets;
  private final KeptAnswerDirectory answers;
  private final InstantSource clock;

  Housekeeping(
      Sealing sealing,
      SignIn signIn,
      PasswordReset resets,
      KeptAnswerDirectory answers,
      InstantSource clock) {
    this.sealing = sealing;
    this.signIn = signIn;
    this.resets = resets;
    this.answers = answers;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
  void seal() {
    sealing.run();
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    signIn.forgetEnded();
    resets.forgetExpired();
    answers.forgetOld(clock.instant());
  }
}
