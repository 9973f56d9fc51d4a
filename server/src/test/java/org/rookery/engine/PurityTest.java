package org.rookery.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The engine and all it runs could be a library for strangers: no world, no clock, no chance of its
 * own, no log.
 */
class PurityTest {
  private static final JavaClasses PURE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("package-info"))
          .importPackages(
              "org.rookery.engine",
              "org.rookery.chatflow.node",
              "org.rookery.chatflow.flow",
              "org.rookery.chatflow.check",
              "org.rookery.chatflow.expression",
              "org.rookery.chatflow.answer",
              "org.rookery.chatflow.text");

  @Test
  void theRuleLooksAtSomething() {
    assertThat(PURE.size()).isGreaterThan(150);
  }

  @Test
  void nothingReachesTheWorld() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "java.sql..",
            "javax.sql..",
            "java.net.http..",
            "org.jooq..",
            "org.slf4j..",
            "java.util.logging..",
            "java.nio.file..",
            "org.rookery.platform.db..",
            "org.rookery.platform.http..")
        .check(PURE);
  }

  @Test
  void nothingAsksForTheTimeOrForChance() {
    noClasses()
        .should()
        .dependOnClassesThat(
            named(
                "java.time.Clock",
                "java.time.InstantSource",
                "java.util.concurrent.ThreadLocalRandom",
                "java.security.SecureRandom"))
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .check(PURE);
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    return DescribedPredicate.describe(
        "are ambient", type -> java.util.List.of(names).contains(type.getName()));
  }
}
