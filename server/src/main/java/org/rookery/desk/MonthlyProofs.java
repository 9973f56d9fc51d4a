package org.rookery.desk;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes every partner's proof of the month before, once, in any number of processes. */
@Component
class MonthlyProofs {
  private static final Logger log = LoggerFactory.getLogger(MonthlyProofs.class);

  private final ProofPacks packs;
  private final InstantSource clock;

  MonthlyProofs(ProofPacks packs, InstantSource clock) {
    this.packs = packs;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void run() {
    var month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(1);
    try {
      var made = packs.makeMissing(month);
      if (made > 0) {
        log.atInfo().addKeyValue("month", month).addKeyValue("packs", made).log("proofs made");
      }
    } catch (RuntimeException e) {
      log.atError().addKeyValue("month", month).setCause(e).log("proofs could not be made");
    }
  }
}
