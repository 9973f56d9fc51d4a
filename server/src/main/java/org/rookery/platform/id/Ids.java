package org.rookery.platform.id;

import com.github.f4b6a3.ulid.UlidFactory;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes new ids: they sort by creation, also within one millisecond of one process. */
@Component
public final class Ids {
  private final UlidFactory factory = UlidFactory.newMonotonicInstance();

  /** A new, unused id. */
  public UUID next() {
    return factory.create().toUuid();
  }
}
