package org.rookery.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation runs.
 *
 * @param data everything that must survive: database, files, keys
 * @param demo fills an empty data folder once with a believable sample
 * @param database an external PostgreSQL, or the embedded one when its address is absent
 * @param hosts host names of the installation itself, beside the loopback names
 */
@ConfigurationProperties("rookery")
public record RookerySettings(
    @DefaultValue("data") Path data,
    @DefaultValue("false") boolean demo,
    @DefaultValue DatabaseSettings database,
    @DefaultValue List<String> hosts) {

  /** The absolute data folder. */
  public Path folder() {
    return data.toAbsolutePath().normalize();
  }

  /**
   * Where PostgreSQL is.
   *
   * @param url JDBC address of an external server; absent for the embedded one
   * @param user owner of the database: may create roles and schemas
   * @param password of the owner
   * @param durable off only in tests: a commit may then be lost with the power
   */
  public record DatabaseSettings(
      @Nullable String url,
      @DefaultValue("rookery_owner") String user,
      @DefaultValue("") String password,
      @DefaultValue("true") boolean durable) {

    /** Several nodes are possible only where the database is nobody's own. */
    boolean isShared() {
      return url != null;
    }
  }
}
