package org.rookery.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/**
 * The floors of the house: who may use whom, and that the picture in ARCHITECTURE.md is the truth.
 */
class ModulesTest {
  /** Ground floor first. A module uses only lower floors; modules of one floor are strangers. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("embeddedpostgres", "schema"),
          List.of("platform", "message", "calendar"),
          List.of("tenancy"),
          List.of("audit", "mail"),
          List.of("identity", "branding"),
          List.of("contact", "channel"),
          List.of("chatflow", "conversation"),
          List.of("engine"),
          List.of("bot", "inbox", "desk"),
          List.of("status", "roadmap"),
          List.of("review"),
          List.of("app"));

  /** On one floor, and yet one carries the other. */
  private static final Map<String, List<String>> WITHIN_A_FLOOR =
      Map.of("message", List.of("platform"));

  private static final ApplicationModules MODULES = ApplicationModules.of("org.rookery");

  @Test
  void everyModuleHasItsFloor() {
    assertThat(MODULES.stream().map(ModulesTest::name))
        .containsExactlyInAnyOrderElementsOf(FLOORS.stream().flatMap(List::stream).toList());
  }

  @Test
  void modulesUseOnlyTheFacesTheyDeclare() {
    MODULES.verify();
  }

  @Test
  void modulesUseOnlyLowerFloors() {
    var wrong =
        uses().entrySet().stream()
            .flatMap(use -> use.getValue().stream().map(target -> use.getKey() + " → " + target))
            .filter(arrow -> !goesDown(arrow))
            .toList();

    assertThat(wrong).isEmpty();
  }

  @Test
  void aPlantedViolationIsFound() {
    var planted =
        ApplicationModules.of("planted", (ImportOption) location -> location.contains("/planted/"));

    assertThatThrownBy(planted::verify)
        .isInstanceOf(Violations.class)
        .hasMessageContaining("non-exposed type planted.lower.store.Hidden");
  }

  @Test
  void thePictureInTheArchitecturePageIsTrue() throws IOException {
    var page = Path.of("..", "ARCHITECTURE.md");
    var text = Files.readString(page);
    var picture = picture();
    if (Boolean.getBoolean("rookery.docs.write")) {
      Files.writeString(page, text.replaceFirst("(?s)```mermaid\n.*?```", picture));
    }

    assertThat(Files.readString(page))
        .as("run with -Drookery.docs.write=true to draw it anew")
        .contains(picture);
  }

  private static boolean goesDown(String arrow) {
    var ends = arrow.split(" → ", -1);
    return floor(ends[1]) < floor(ends[0])
        || WITHIN_A_FLOOR.getOrDefault(ends[0], List.of()).contains(ends[1]);
  }

  private static int floor(String module) {
    for (var i = 0; i < FLOORS.size(); i++) {
      if (FLOORS.get(i).contains(module)) {
        return i;
      }
    }
    throw new AssertionError(module + " has no floor");
  }

  private static Map<String, List<String>> uses() {
    var uses = new LinkedHashMap<String, List<String>>();
    FLOORS.reversed().stream()
        .flatMap(List::stream)
        .forEach(
            name ->
                uses.put(
                    name,
                    MODULES
                        .getModuleByName(name)
                        .orElseThrow()
                        .getDirectDependencies(MODULES)
                        .uniqueModules()
                        .map(ModulesTest::name)
                        .filter(target -> !target.equals(name))
                        .sorted()
                        .toList()));
    return uses;
  }

  /**
   * Ground floors that everybody stands on are left out of the arrows: they would hide the rest.
   */
  private static String picture() {
    var arrows =
        uses().entrySet().stream()
            .filter(use -> !use.getKey().equals("app"))
            .flatMap(
                use ->
                    use.getValue().stream()
                        .filter(target -> !List.of("platform", "schema").contains(target))
                        .map(target -> "  " + use.getKey() + " --> " + target + "\n"))
            .collect(Collectors.joining());
    return "```mermaid\nflowchart TD\n" + arrows + "```";
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }
}
