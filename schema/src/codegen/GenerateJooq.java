import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;
import org.rookery.embeddedpostgres.EmbeddedPostgres;

/**
 * Migrates an empty PostgreSQL and writes jOOQ classes for every schema found there.
 *
 * <p>Run by the source launcher: {@code java GenerateJooq.java MIGRATIONS OUTPUT}. Does nothing when
 * neither this file nor the migrations have changed since the last time.
 */
final class GenerateJooq {
  /** Raise it when the settings below change: the output is then made again. */
  private static final String VERSION = "1";

  private static final String PACKAGE = "org.rookery.schema";

  private GenerateJooq() {}

  public static void main(String[] args) throws Exception {
    var migrations = Path.of(args[0]).toAbsolutePath().normalize();
    var output = Path.of(args[1]).toAbsolutePath().normalize();
    var hash = hash(migrations);
    var stamp = output.resolveSibling("jooq.stamp");
    if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) return;

    Logger.getLogger("").setLevel(Level.SEVERE); // Flyway tells a story at every step
    Files.deleteIfExists(stamp);
    delete(output);
    generate(migrations, output, output.resolveSibling("jooq-database-" + hash.substring(0, 12)));
    Files.writeString(stamp, hash);
  }

  private static String hash(Path migrations) throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update((VERSION + " " + org.jooq.Constants.FULL_VERSION).getBytes(StandardCharsets.UTF_8));
    for (var file : files(migrations)) {
      digest.update(("\n" + migrations.relativize(file) + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void generate(Path migrations, Path output, Path database) throws Exception {
    delete(database);
    var settings = EmbeddedPostgres.Settings.forTests(database);
    try (var postgres = EmbeddedPostgres.start(settings)) {
      var url = postgres.jdbcUrl("postgres", postgres.superuser());
      migrate(url, postgres, migrations);
      var schemas = schemas(url, postgres.password());
      GenerationTool.generate(configuration(url, postgres, schemas, output));
      for (var schema : schemas) openAsNamedInterface(output, schema);
    }
    delete(database);
  }

  private static void migrate(String url, EmbeddedPostgres postgres, Path migrations) {
    Flyway.configure()
        .dataSource(url, postgres.superuser(), postgres.password())
        .locations("filesystem:" + migrations)
        .defaultSchema("platform")
        .load()
        .migrate();
  }

  private static List<String> schemas(String url, String password) throws SQLException {
    var sql =
        "select nspname from pg_namespace"
            + " where nspname not in ('public', 'information_schema') and nspname not like 'pg\\_%'"
            + " order by nspname";
    try (var connection = DriverManager.getConnection(url + "&password=" + password);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var names = new ArrayList<String>();
      while (rows.next()) names.add(rows.getString(1));
      return names;
    }
  }

  private static Configuration configuration(
      String url, EmbeddedPostgres postgres, List<String> schemas, Path output) {
    return new Configuration()
        .withLogging(Logging.WARN)
        .withJdbc(
            new Jdbc()
                .withDriver("org.postgresql.Driver")
                .withUrl(url)
                .withUser(postgres.superuser())
                .withPassword(postgres.password()))
        .withGenerator(
            new Generator()
                .withDatabase(database(schemas))
                .withGenerate(generate())
                .withTarget(
                    new Target()
                        .withPackageName(PACKAGE)
                        .withDirectory(output.toString())
                        .withEncoding("UTF-8")));
  }

  private static Database database(List<String> schemas) {
    return new Database()
        .withName("org.jooq.meta.postgres.PostgresDatabase")
        .withSchemata(
            schemas.stream().map(name -> new SchemaMappingType().withInputSchema(name)).toList())
        .withExcludes("flyway_schema_history")
        .withIncludeIndexes(true)
        .withIncludePrimaryKeys(true)
        .withIncludeUniqueKeys(true)
        .withIncludeForeignKeys(true)
        .withIncludeRoutines(false)
        .withForcedTypes(
            new ForcedType().withName("INSTANT").withIncludeTypes("(?i:timestamp\\ with\\ time\\ zone)"));
  }

  private static Generate generate() {
    return new Generate()
        .withIndexes(true)
        .withKeys(true)
        .withRecords(true)
        .withPojos(false)
        .withDaos(false)
        .withJavadoc(false)
        .withComments(false)
        .withGeneratedAnnotation(false);
  }

  /**
   * A capability may import the package of its own schema only. Spring Modulith refuses the others
   * because each package is a named interface of the module {@code schema}.
   */
  private static void openAsNamedInterface(Path output, String schema) throws IOException {
    var root = output.resolve(PACKAGE.replace('.', '/')).resolve(schema);
    for (var part : List.of("", ".tables", ".tables.records")) {
      var folder = root.resolve(part.replace(".", "/").replaceFirst("^/", ""));
      if (!Files.isDirectory(folder)) continue;
      var lines =
          List.of(
              "@NamedInterface(\"" + schema + "\")",
              "package " + PACKAGE + "." + schema + part + ";",
              "",
              "import org.springframework.modulith.NamedInterface;");
      Files.write(folder.resolve("package-info.java"), lines);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
