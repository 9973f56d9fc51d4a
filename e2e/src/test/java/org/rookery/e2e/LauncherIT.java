package org.rookery.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherIT {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

  private static final String SHELL = "/bin/sh";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          begin               | There is no command "begin"
          start --hurry       | "--hurry" is no option of start
          start --port        | The option --port needs a value
          start --port eighty | "eighty" is no port
          start --port 70000  | "70000" is no port
          test --slow         | "--slow" is no option of test
          restore copy        | restore needs --data
          backup              | backup needs the file
          bench --xml         | "--xml" is no option of bench
          """)
  void aWrongCommandIsAnsweredByOneSentence(String command, String sentence) {
    try (var rookery = Launched.rookery(command.split(" "))) {
      assertThat(rookery.exitCode()).isEqualTo(2);
      assertThat(rookery.said()).startsWith("rookery: " + sentence).hasLineCount(1);
    }
  }

  @Test
  void anOldJdkAloneIsNotEnough() throws IOException {
    var jdk17 = program(folder.resolve("jdk-17/bin"), "javac");
    Files.writeString(jdk17.resolve("../release"), "JAVA_VERSION=\"17.0.15\"\n");
    var only17 =
        Map.of(
            "ROOKERY_JDK_FOLDERS", folder.resolve("jdk-17").toString(),
            "JAVA_HOME", "",
            "ROOKERY_JAVA_HOME", "");

    try (var rookery = Launched.rookery(Launched.HOME, only17, "start")) {
      assertThat(rookery.exitCode()).isEqualTo(1);
      assertThat(rookery.said()).contains("Rookery needs a JDK 25").hasLineCount(1);
    }
  }

  @Test
  void aBuildWithoutNodeSaysWhatToInstall() throws IOException {
    var environment = Map.of("PATH", pathWithoutNode().toString());

    try (var rookery = startIn(sourceCopy(), environment, freePort())) {
      assertThat(rookery.exitCode()).isEqualTo(1);
      assertThat(rookery.said()).contains("there is no node on the PATH").hasLineCount(1);
    }
  }

  @Test
  void aBuildWithAnOldNodeSaysWhatIsMissing() throws IOException {
    var old = program(pathWithoutNode(), "node", "echo v18.19.0");

    try (var rookery = startIn(sourceCopy(), Map.of("PATH", old.toString()), freePort())) {
      assertThat(rookery.exitCode()).isEqualTo(1);
      assertThat(rookery.said()).contains("this is Node 18.19.0").hasLineCount(1);
    }
  }

  @Test
  void aTakenPortIsSaidBeforeTheBuild() throws IOException {
    try (var other = new ServerSocket(0);
        var rookery = startIn(sourceCopy(), Map.of(), other.getLocalPort())) {
      assertThat(rookery.exitCode()).isEqualTo(1);
      assertThat(rookery.said())
          .contains("The port " + other.getLocalPort() + " is taken")
          .hasLineCount(1);
    }
  }

  @Test
  void anUnwritableFolderIsOneSentence() throws IOException {
    Files.writeString(folder.resolve("taken"), "a file");

    try (var rookery = start("--data", folder.resolve("taken/data").toString())) {
      assertThat(rookery.exitCode()).isEqualTo(1);
      assertThat(rookery.said()).contains("cannot be written").hasLineCount(1);
    }
  }

  @Test
  void aSecondStartInTheSameFolderHarmsNothingAndTermStopsCleanly() {
    var data = folder.resolve("data").toString();
    try (var first = start("--data", data)) {
      first.address();

      try (var second = start("--data", data)) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.said()).contains("Another Rookery runs with the folder").hasLineCount(1);
      }

      first.signal("TERM");
      assertThat(first.endsWithin(STOP_LIMIT)).as(first.said()).isTrue();
      assertThat(first.exitCode()).isZero();
    }
  }

  @Test
  void aKilledServerLeavesNothingThatStopsTheNextStart() {
    var data = folder.resolve("data").toString();
    try (var killed = start("--data", data)) {
      killed.address();
      Launched.signal("KILL", killed.server());
      assertThat(killed.exitCode()).isNotZero();
    }

    try (var next = start("--data", data)) {
      assertThat(next.address()).startsWith("http://localhost:");
      next.signal("INT");
      assertThat(next.endsWithin(STOP_LIMIT)).as(next.said()).isTrue();
      assertThat(next.exitCode()).isZero();
    }
  }

  /** The JVM would run the old classes from a start-up cache made before. */
  @Test
  void aChangedClassIsTheOneThatRuns() throws IOException {
    var copy = folder.resolve("copy");
    copy(Launched.HOME, copy, Set.of(".git", "node_modules"));
    for (var part : List.of("web", "widget")) {
      var modules = Launched.HOME.resolve(part).resolve("node_modules");
      Files.createSymbolicLink(copy.resolve(part).resolve("node_modules"), modules);
    }
    var changed = copy.resolve("server/src/main/java/org/rookery/app/ReadyLine.java");
    Files.writeString(
        changed, Files.readString(changed).replace("\"Rookery is", "\"The changed Rookery is"));

    try (var rookery = startIn(copy, Map.of(), 0)) {
      rookery.address();
      assertThat(rookery.said()).contains("The changed Rookery is ready at");
    }
  }

  private Launched start(String... options) {
    var whole = new String[options.length + 3];
    System.arraycopy(new String[] {"start", "--port", "0"}, 0, whole, 0, 3);
    System.arraycopy(options, 0, whole, 3, options.length);
    return Launched.rookery(whole);
  }

  private Launched startIn(Path home, Map<String, String> environment, int port) {
    var data = folder.resolve("data").toString();
    return Launched.rookery(
        home, environment, "start", "--port", Integer.toString(port), "--data", data);
  }

  /** The sources alone: a tree that was never built. */
  private Path sourceCopy() throws IOException {
    var copy = folder.resolve("sources");
    copy(Launched.HOME, copy, Set.of(".git", "node_modules", "target", "dist"));
    return copy;
  }

  private static void copy(Path from, Path to, Set<String> without) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file :
          (Iterable<Path>) files.filter(file -> isWanted(from, file, without))::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static boolean isWanted(Path root, Path file, Set<String> without) {
    for (var part : root.relativize(file)) if (without.contains(part.toString())) return false;
    return !file.startsWith(root.resolve("data")) && !file.startsWith(root.resolve("e2e/target"));
  }

  /** The programs a launcher needs before it builds, and no others. */
  private Path pathWithoutNode() throws IOException {
    var programs = folder.resolve("programs");
    var names =
        List.of(
            "sh",
            "dirname",
            "cat",
            "sed",
            "tr",
            "find",
            "sort",
            "xargs",
            "cut",
            "sha256sum",
            "shasum");
    for (var name : names) {
      for (var part : System.getenv("PATH").split(":")) {
        var real = Path.of(part, name);
        if (Files.isExecutable(real)) program(programs, name, "exec " + real + " \"$@\"");
      }
    }
    return programs;
  }

  private static Path program(Path folder, String name, String... lines) throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolve(name);
    Files.writeString(file, "#!" + SHELL + "\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
