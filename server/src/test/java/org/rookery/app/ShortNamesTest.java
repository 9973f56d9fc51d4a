package org.rookery.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ShortNamesTest {
  @Test
  void anExternalDatabaseIsNamedByShortVariables() {
    var environment =
        Map.of("ROOKERY_DB_URL", "jdbc:postgresql://db/rookery", "ROOKERY_DB_USER", "owner");

    assertThat(ShortNames.in(environment))
        .containsEntry("rookery.database.url", "jdbc:postgresql://db/rookery")
        .containsEntry("rookery.database.user", "owner")
        .doesNotContainKey("rookery.database.password");
  }

  @Test
  void anEmptyVariableIsNone() {
    assertThat(ShortNames.in(Map.of("ROOKERY_DB_URL", ""))).isEmpty();
  }
}
