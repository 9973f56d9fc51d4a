package org.rookery.chatflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When somebody is there. */
public interface BusinessHours {

  boolean isOpen(Instant at);

  /** The first open instant from here on; null if it never opens again. */
  @Nullable Instant nextOpening(Instant from);

  /** Never closed, which is what counts where nobody set hours. */
  BusinessHours ALWAYS =
      new BusinessHours() {
        @Override
        public boolean isOpen(Instant at) {
          return true;
        }

        @Override
        public Instant nextOpening(Instant from) {
          return from;
        }
      };
}
