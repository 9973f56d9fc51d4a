package org.rookery.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A capability owns the PostgreSQL schema of its name: nobody else knows its tables. */
class SchemaOwnershipTest {
  private static final String SCHEMA = "org.rookery.schema.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.rookery");

  @Test
  void tablesAreKnownToTheirOwnCapabilityAlone() {
    var schemas = schemas();

    assertThat(schemas).contains("contact", "inbox", "identity", "tenancy");
    schemas.forEach(schema -> known(schema, schema).check(CLASSES));
  }

  @Test
  void aCapabilityThatKnowsAnothersTablesIsFound() {
    assertThatThrownBy(() -> known("contact", "inbox").check(CLASSES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("org.rookery.contact.store");
  }

  /** The schemas there are tables of. */
  private static Set<String> schemas() {
    return CLASSES.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith(SCHEMA))
        .map(name -> name.substring(SCHEMA.length()).split("\\.", -1)[0])
        .collect(Collectors.toSet());
  }

  private static ArchRule known(String schema, String owner) {
    return noClasses()
        .that()
        .resideOutsideOfPackages("org.rookery.schema..", "org.rookery." + owner + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SCHEMA + schema + "..");
  }
}
