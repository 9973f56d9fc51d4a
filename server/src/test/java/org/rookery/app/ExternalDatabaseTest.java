package org.rookery.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rookery.embeddedpostgres.EmbeddedPostgres;
import org.rookery.platform.json.Json;
import org.rookery.testing.Api;
import org.rookery.testing.WidgetClient;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/** The product on a PostgreSQL that is not its own: one from another folder plays the part. */
class ExternalDatabaseTest {
  private static final String PASSWORD = "a password of the operator";

  @TempDir static Path shared;

  private static EmbeddedPostgres postgres;

  @TempDir Path data;

  @BeforeAll
  static void startAServerOfSomebodyElse() throws SQLException {
    postgres = EmbeddedPostgres.start(EmbeddedPostgres.Settings.forTests(shared));
    run("create role shop_owner login createrole password '" + PASSWORD + "'");
    run("create role reader login password '" + PASSWORD + "'");
    run("create database shop owner shop_owner");
  }

  @AfterAll
  static void stopIt() {
    postgres.stop();
  }

  @Test
  void theWholeProductRunsOnItAndFindsEverythingAfterARestart() throws Exception {
    try (var _ = start()) {
      var sample = sample();
      var member = sample.at("/workspaces/0/members/0");
      var port = port(sample);
      new Api(port).signIn(text(member, "email"), text(member, "password"));
      try (var visitor =
          WidgetClient.visiting(port, text(sample.at("/workspaces/0/bots/0"), "widgetKey"))) {
        assertThat(visitor.hello(0).say("Hello").get("seq").asLong()).isPositive();
      }
      assertThat(data.resolve("pg")).as("a database of its own").doesNotExist();
      assertThat(migrations()).isEqualTo(filesOfMigrations());
      assertThat(
              ask("select count(*) from pg_stat_activity where application_name = 'rookery_hints'"))
          .as("connections for hints between nodes")
          .isEqualTo("1");
      assertThat(usersOfTheServer()).containsExactlyInAnyOrder("rookery_app", "rookery_path");
    }
    var conversations = ask("select count(*) from conversation.thread");

    try (var again = start()) {
      var port = again.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      assertThat(new Api(port).get("/health/ready").status()).isEqualTo(200);
      assertThat(ask("select count(*) from conversation.thread")).isEqualTo(conversations);
    }
  }

  @Test
  void aWrongPasswordIsOneSentence() {
    assertThatThrownBy(() -> ExternalDatabase.check(url(), "shop_owner", "wrong"))
        .isInstanceOf(ExternalDatabase.Unusable.class)
        .hasMessageStartingWith("The database at " + url() + " cannot be used as shop_owner: ")
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void anOwnerWhoMayNotCreateRolesIsToldSo() {
    assertThatThrownBy(() -> ExternalDatabase.check(url() + "?ssl=false", "reader", PASSWORD))
        .hasMessage(
            "The user reader of the database at %s may not create roles; give it createrole."
                .formatted(url()));
  }

  @Test
  void aServerThatIsNotThereIsOneSentence() {
    assertThatThrownBy(() -> ExternalDatabase.check("jdbc:postgresql://127.0.0.1:1/shop", "x", "y"))
        .hasMessageContaining("127.0.0.1:1")
        .message()
        .hasLineCount(1);
  }

  private ConfigurableApplicationContext start() {
    var application = new SpringApplication(Rookery.class);
    application.setDefaultProperties(
        ShortNames.in(
            Map.of(
                "ROOKERY_DB_URL",
                url(),
                "ROOKERY_DB_USER",
                "shop_owner",
                "ROOKERY_DB_PASSWORD",
                PASSWORD)));
    return application.run("--rookery.data=" + data, "--server.port=0", "--rookery.demo=true");
  }

  private JsonNode sample() throws Exception {
    return Json.tree(Files.readString(data.resolve("demo.json")));
  }

  private static int port(JsonNode sample) {
    return Integer.parseInt(text(sample, "url").replaceAll(".*:(\\d+).*", "$1"));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private static String migrations() throws SQLException {
    return ask(
        "select count(*) from platform.flyway_schema_history where version is not null and success");
  }

  private static String filesOfMigrations() throws Exception {
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
    return Integer.toString(files.length);
  }

  private static List<String> usersOfTheServer() throws SQLException {
    var users = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(access("shop"));
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select distinct usename from pg_stat_activity where datname = 'shop' and pid <> pg_backend_pid()"
                    + " and backend_type = 'client backend'")) {
      while (rows.next()) users.add(rows.getString(1));
    }
    return users;
  }

  private static String ask(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(access("shop"));
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void run(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(access("postgres"));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/shop";
  }

  /** The superuser, who watches from outside. */
  private static String access(String database) {
    return postgres.access().jdbcUrl(database) + "&password=" + postgres.password();
  }
}
