package org.rookery.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher says in one sentence what is wrong, before it builds anything. */
class LauncherRefusalsIT {
  private static final String SHELL = "/bin/sh";

  /** The sources alone: a tree that was never built, and is not by these tests. */
  @TempDir static Path sources;

  @TempDir Path folder;

  @BeforeAll
  static void copySources() throws IOException {
    TreeCopy.ofSources(Launched.HOME, sources);
  }

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

    try (var rookery = start(environment, freePort())) {
      assertThat(rookery.exitCode()).isEqualTo(1);
      assertThat(rookery.said()).contains("there is no node on the PATH").hasLineCount(1);
    }
  }

  @Test
  void aBuildWithAnOldNodeSaysWhatIsMissing() throws IOException {
    var old = program(pathWithoutNode(), "node", "echo v18.19.0");

    try (var rookery = start(Map.of("PATH", old.toString()), freePort())) {
      assertThat(rookery.exitCode()).isEqualTo(1);
      assertThat(rookery.said()).contains("this is Node 18.19.0").hasLineCount(1);
    }
  }

  @Test
  void aTakenPortIsSaidBeforeTheBuild() throws IOException {
    try (var other = new ServerSocket(0);
        var rookery = start(Map.of(), other.getLocalPort())) {
      assertThat(rookery.exitCode()).isEqualTo(1);
      assertThat(rookery.said())
          .contains("The port " + other.getLocalPort() + " is taken")
          .hasLineCount(1);
    }
  }

  @Test
  void anUnwritableFolderIsOneSentence() throws IOException {
    Files.writeString(folder.resolve("taken"), "a file");
    var data = folder.resolve("taken/data").toString();

    try (var rookery = Launched.rookery("start", "--port", "0", "--data", data)) {
      assertThat(rookery.exitCode()).isEqualTo(1);
      assertThat(rookery.said()).contains("cannot be written").hasLineCount(1);
    }
  }

  private Launched start(Map<String, String> environment, int port) {
    var data = folder.resolve("data").toString();
    return Launched.rookery(
        sources, environment, "start", "--port", Integer.toString(port), "--data", data);
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
