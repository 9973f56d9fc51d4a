package org.rookery.channel.website;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes files that were sent and never used. */
@Component
class UnusedUploads {
  private final Uploads uploads;

  UnusedUploads(Uploads uploads) {
    this.uploads = uploads;
  }

  @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    int deleted;
    do {
      deleted = uploads.sweep();
    } while (deleted > 0);
  }
}
