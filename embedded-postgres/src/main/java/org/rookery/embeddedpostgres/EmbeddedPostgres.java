package org.rookery.embeddedpostgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.rookery.embeddedpostgres.CannotStartPostgres.Reason;

/** A PostgreSQL server that belongs to this process: started in a folder, stopped with us. */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  /** A large checkpoint on a slow disk, and nobody who waits for it. */
  private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

  /** A killed server stays a zombie for some seconds, and its number blocks the lock file. */
  private static final Duration ZOMBIE_LIMIT = Duration.ofSeconds(10);

  private static final Duration ZOMBIE_PAUSE = Duration.ofMillis(200);
  private static final String LOOPBACK = "127.0.0.1";

  private final Postmaster postmaster;
  private final FolderLock lock;
  private final Cluster cluster;
  private final int port;

  private EmbeddedPostgres(Postmaster postmaster, FolderLock lock, Cluster cluster, int port) {
    this.postmaster = postmaster;
    this.lock = lock;
    this.cluster = cluster;
    this.port = port;
  }

  /**
   * How to start.
   *
   * @param folder holds everything of this server
   * @param binaries where the programs are unpacked; may be shared by many servers
   * @param port 0 takes any free one
   * @param parameters of {@code postgresql.conf}; they win over ours
   */
  public record Settings(Path folder, Path binaries, int port, Map<String, String> parameters) {

    public Settings {
      folder = folder.toAbsolutePath().normalize();
      binaries = binaries.toAbsolutePath().normalize();
      parameters = Map.copyOf(parameters);
    }

    /** Durable: what is committed survives a loss of power. */
    public static Settings in(Path folder) {
      var binaries = folder.resolve("bin-" + Binaries.VERSION);
      return new Settings(folder, binaries, 0, durable());
    }

    /** Fast and forgetful, with the programs unpacked once for all test runs of this user. */
    public static Settings forTests(Path folder) {
      var name = "postgres-" + Binaries.VERSION;
      var shared = Path.of(System.getProperty("user.home"), ".cache", "rookery", name);
      return new Settings(folder, shared, 0, forgetful());
    }

    public Settings withBinaries(Path shared) {
      return new Settings(folder, shared, port, parameters);
    }

    public Settings withPort(int fixed) {
      return new Settings(folder, binaries, fixed, parameters);
    }

    public Settings with(String parameter, String value) {
      var more = new TreeMap<>(parameters);
      more.put(parameter, value);
      return new Settings(folder, binaries, port, more);
    }

    private static Map<String, String> durable() {
      return Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "shared_buffers", "256MB",
          "max_connections", "100");
    }

    private static Map<String, String> forgetful() {
      return Map.of(
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "shared_buffers", "64MB",
          "max_connections", "100");
    }
  }

  /**
   * The way into a running server.
   *
   * @param user the superuser
   */
  public record Access(int port, String user, String password) {

    /** Without the password: pass it beside the address. */
    public String jdbcUrl(String database) {
      return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database + "?user=" + user;
    }
  }

  /** The server of that folder, if one runs; for tools beside the process that owns it. */
  public static Optional<Access> running(Path folder) {
    var cluster = folder.resolve("cluster");
    return PostmasterPid.read(cluster)
        .filter(PostmasterPid::ready)
        .filter(PostmasterPid::isServer)
        .map(server -> new Access(server.port(), Cluster.SUPERUSER, Cluster.passwordIn(folder)));
  }

  /** Starts, after stopping whatever an earlier, killed process left in the folder. */
  public static EmbeddedPostgres start(Settings settings) {
    return start(settings, Unprivileged::choose);
  }

  static EmbeddedPostgres start(Settings settings, Supplier<Unprivileged> user) {
    Folders.make(settings.folder());
    var lock = FolderLock.take(settings.folder());
    try {
      return start(settings, user.get(), lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedPostgres start(
      Settings settings, Unprivileged unprivileged, FolderLock lock) {
    var binaries = Binaries.unpackedIn(settings.binaries());
    unprivileged.checkReachable(binaries.program("postgres"));
    var cluster = Cluster.openOrMake(settings.folder(), binaries, unprivileged);
    Orphan.stopIn(cluster.data());
    var port = choosePort(settings.port());
    var program = program(settings, binaries, cluster, port);
    var postmaster = launch(program, unprivileged, cluster, settings.folder());
    return new EmbeddedPostgres(postmaster, lock, cluster, port);
  }

  private static int choosePort(int wanted) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CannotStartPostgres(
          Reason.PORT_TAKEN,
          "The port " + wanted + " for PostgreSQL is taken by another program.",
          e);
    }
  }

  private static List<String> program(
      Settings settings, Binaries binaries, Cluster cluster, int port) {
    var parameters = new TreeMap<String, String>();
    parameters.put("unix_socket_directories", "");
    parameters.put("timezone", "UTC");
    parameters.put("log_timezone", "UTC");
    parameters.putAll(settings.parameters());
    parameters.put("listen_addresses", LOOPBACK);
    parameters.put("port", Integer.toString(port));
    var command = new ArrayList<String>();
    command.add(binaries.program("postgres").toString());
    command.add("-D");
    command.add(cluster.data().toString());
    parameters.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  private static Postmaster launch(
      List<String> program, Unprivileged unprivileged, Cluster cluster, Path folder) {
    var log = folder.resolve("server.log");
    var giveUp = System.nanoTime() + ZOMBIE_LIMIT.toNanos();
    while (true) {
      var before = length(log);
      var postmaster = launchOnce(program, unprivileged, cluster, log);
      Waiting.until(START_LIMIT, () -> postmaster.isReady() || !postmaster.isAlive());
      if (postmaster.isReady()) {
        postmaster.watch();
        return postmaster;
      }
      postmaster.stop(STOP_LIMIT);
      var said = tail(log, before);
      if (!isBlockedByTheDead(said) || System.nanoTime() > giveUp) throw failed(said, log);
      LockSupport.parkNanos(ZOMBIE_PAUSE.toNanos());
    }
  }

  private static Postmaster launchOnce(
      List<String> program, Unprivileged unprivileged, Cluster cluster, Path log) {
    try {
      return Postmaster.launch(program, unprivileged, cluster.data(), log);
    } catch (IOException e) {
      throw new CannotStartPostgres(
          Reason.SERVER_FAILED, "PostgreSQL could not be started: " + e.getMessage() + ".", e);
    }
  }

  private static boolean isBlockedByTheDead(String said) {
    return said.contains("lock file \"postmaster.pid\" already exists")
        || said.contains("pre-existing shared memory block");
  }

  private static CannotStartPostgres failed(String said, Path log) {
    if (said.contains("could not bind")) {
      return new CannotStartPostgres(
          Reason.PORT_TAKEN, "The port for PostgreSQL is taken by another program.");
    }
    var cause =
        said.lines().filter(line -> line.contains("FATAL")).reduce((_, last) -> last).orElse("");
    return new CannotStartPostgres(
        Reason.SERVER_FAILED, "PostgreSQL did not start; see " + log + ". " + cause);
  }

  private static long length(Path log) {
    try {
      return Files.exists(log) ? Files.size(log) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private static String tail(Path log, long from) {
    try (var file = Files.newInputStream(log)) {
      file.skipNBytes(Math.min(from, Files.size(log)));
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** The superuser's way in. */
  public Access access() {
    return new Access(port, Cluster.SUPERUSER, cluster.password());
  }

  /** Without the password: pass {@link #password} beside it. */
  public String jdbcUrl(String database, String user) {
    return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database + "?user=" + user;
  }

  public int port() {
    return port;
  }

  public String superuser() {
    return Cluster.SUPERUSER;
  }

  /** Of the superuser. */
  public String password() {
    return cluster.password();
  }

  public boolean isRunning() {
    return postmaster.isAlive();
  }

  /** Fast shutdown; call it after the connection pools are closed. */
  public void stop() {
    stop(STOP_LIMIT);
  }

  /** The same, but over in that time: what it then has not flushed, the next start recovers. */
  public void stop(Duration limit) {
    postmaster.stop(limit);
    lock.close();
  }

  @Override
  public void close() {
    stop();
  }
}
