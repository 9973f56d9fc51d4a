package org.rookery.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.PathDatabase;
import org.rookery.platform.secrets.MasterKey;
import org.rookery.platform.secrets.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database, started and migrated first; then one pool for each of the two roles the server
 * works as.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  MasterKey masterKey(RookerySettings settings) {
    return MasterKey.in(settings.folder().resolve(OwnedDatabase.KEY_FILE));
  }

  @Bean
  Secrets secrets(MasterKey key) {
    return new Secrets(key);
  }

  @Bean
  OwnedDatabase ownedDatabase(RookerySettings settings, MasterKey key, StopLimit everythingStops) {
    return OwnedDatabase.start(settings, key, () -> everythingStops.left(StopConfiguration.WHOLE));
  }

  @Bean
  HikariDataSource appConnections(OwnedDatabase database) {
    return pool(database, "rookery_app", 16);
  }

  @Bean
  HikariDataSource pathConnections(OwnedDatabase database) {
    return pool(database, "rookery_path", 8);
  }

  @Bean
  Database database(HikariDataSource appConnections) {
    return new Database(sql(appConnections));
  }

  @Bean
  PathDatabase pathDatabase(HikariDataSource pathConnections) {
    return new PathDatabase(pathConnections, sql(pathConnections));
  }

  private static DSLContext sql(DataSource connections) {
    return DSL.using(connections, SQLDialect.POSTGRES, new Settings().withExecuteLogging(false));
  }

  private static HikariDataSource pool(OwnedDatabase database, String role, int size) {
    var config = new HikariConfig();
    config.setPoolName(role);
    config.setJdbcUrl(database.url());
    config.setUsername(role);
    config.setPassword(database.password(role));
    config.setMaximumPoolSize(size);
    config.setAutoCommit(false);
    config.setConnectionTimeout(5_000);
    config.addDataSourceProperty("ApplicationName", role);
    config.addDataSourceProperty("binaryTransferEnable", "UUID_ARRAY");
    return new HikariDataSource(config);
  }
}
