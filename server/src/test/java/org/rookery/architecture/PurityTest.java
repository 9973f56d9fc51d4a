package org.rookery.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The core decides and touches nothing: no framework, no I/O, no clock, no luck. */
class PurityTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.rookery");

  private static final String[] PURE = {
    "org.rookery.calendar..",
    "org.rookery.message..",
    "org.rookery.engine..",
    "org.rookery.desk.sla..",
    "org.rookery.status.history..",
    "org.rookery.chatflow.expression..",
    "org.rookery.chatflow.answer..",
    "org.rookery.chatflow.text..",
    "org.rookery.chatflow.node.."
  };

  @Test
  void theCoreKnowsNoFrameworkNoDatabaseAndNoNetwork() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "java.sql..",
            "javax.sql..",
            "org.jooq..",
            "java.net.http..",
            "org.slf4j..",
            "java.nio.channels..")
        .check(CLASSES);
  }

  @Test
  void theCoreReadsNoClockAndDrawsNoLuck() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .callConstructor(java.util.Random.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.security.SecureRandom")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
    var packages =
        CLASSES.stream().map(JavaClass::getPackage).distinct().collect(Collectors.toSet());

    assertThat(packages)
        .filteredOn(it -> !it.getName().startsWith("org.rookery.schema"))
        .isNotEmpty()
        .allSatisfy(
            it -> assertThat(it.isAnnotatedWith(NullMarked.class)).as(it.getName()).isTrue());
  }

  @Test
  void onlyDirectoriesReadBeforeAScopeIsKnown() {
    classes()
        .that()
        .areAssignableTo(org.rookery.platform.db.Database.class)
        .should()
        .haveSimpleName("Database")
        .check(CLASSES);
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Directory")
        .should()
        .callMethod(
            org.rookery.platform.db.Database.class, "directory", java.util.function.Function.class)
        .check(CLASSES);
  }

  /**
   * Conditions are answered when the application is unpacked, before anybody's settings are known.
   */
  @Test
  void noBeanDependsOnASetting() {
    var conditional = "org.springframework.boot.autoconfigure.condition.ConditionalOn";
    for (var condition : List.of("Property", "BooleanProperty", "Expression", "Resource")) {
      noClasses().should().beAnnotatedWith(conditional + condition).check(CLASSES);
      noMethods().should().beAnnotatedWith(conditional + condition).check(CLASSES);
    }
  }
}
