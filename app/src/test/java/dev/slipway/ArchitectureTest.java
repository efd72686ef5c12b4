package dev.slipway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of the application. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages("dev.slipway");

  @Test
  void arrowsPointDownwards() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("dev.slipway..")
        .layer("entry")
        .definedBy("dev.slipway")
        .layer("ui")
        .definedBy("dev.slipway.ui..")
        .layer("cli")
        .definedBy("dev.slipway.cli..")
        .layer("engine")
        .definedBy("dev.slipway.engine..")
        .layer("workload")
        .definedBy("dev.slipway.workload..")
        .layer("publish")
        .definedBy("dev.slipway.publish..")
        .layer("machine")
        .definedBy("dev.slipway.machine..")
        .layer("transfer")
        .definedBy("dev.slipway.transfer..")
        .layer("store")
        .definedBy("dev.slipway.store..")
        .layer("host")
        .definedBy("dev.slipway.host..")
        .layer("config")
        .definedBy("dev.slipway.config..")
        .optionalLayer("gateway")
        .definedBy("dev.slipway.gateway..")
        .whereLayer("entry")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("ui")
        .mayOnlyBeAccessedByLayers("entry")
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("entry")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers("entry", "ui", "cli")
        .whereLayer("workload")
        .mayOnlyBeAccessedByLayers("entry", "engine")
        .whereLayer("publish")
        .mayOnlyBeAccessedByLayers("entry", "ui", "cli", "engine")
        .whereLayer("machine")
        .mayOnlyBeAccessedByLayers("entry", "ui", "cli", "engine", "publish")
        .whereLayer("transfer")
        .mayOnlyBeAccessedByLayers("entry", "ui", "cli", "engine")
        .whereLayer("store")
        .mayOnlyBeAccessedByLayers("entry", "ui", "cli", "engine", "workload", "publish", "machine")
        .whereLayer("host")
        .mayOnlyBeAccessedByLayers(
            "entry", "engine", "workload", "publish", "store", "machine", "transfer")
        .whereLayer("gateway")
        .mayOnlyBeAccessedByLayers("publish")
        .ignoreDependency(
            resideInAnyPackage("dev.slipway.gateway.."),
            resideInAnyPackage("dev.slipway.gateway.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheWindowKnowsJavaFx() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.slipway.ui..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "org.controlsfx..", "org.fxmisc..", "atlantafx..")
        .check(CLASSES);
  }

  @Test
  void theLanguageTouchesNeitherFilesNorNetwork() {
    noClasses()
        .that()
        .resideInAPackage("dev.slipway.config..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.nio.file..", "java.sql..")
        .check(CLASSES);
  }

  @Test
  void onlyTheRoomOfSshKnowsItsLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.slipway.host.ssh..")
        .and()
        .resideOutsideOfPackage("dev.slipway.gateway..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("net.schmizz..", "com.hierynomus..", "org.bouncycastle..")
        .check(CLASSES);
  }

  @Test
  void noPackagesGoInCircles() {
    slices().matching("dev.slipway.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingPrintsToTheTerminalButCommands() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.slipway.config..",
            "dev.slipway.engine..",
            "dev.slipway.host..",
            "dev.slipway.machine..",
            "dev.slipway.publish..",
            "dev.slipway.store..",
            "dev.slipway.transfer..",
            "dev.slipway.workload..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    classes()
        .that()
        .resideInAPackage("dev.slipway..")
        .should(
            new ArchCondition<>("live in a package with a description") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (type.getPackage().tryGetPackageInfo().isEmpty()) {
                  events.add(
                      SimpleConditionEvent.violated(
                          type, type.getPackageName() + " has no package-info.java"));
                }
              }
            })
        .check(CLASSES);
  }
}
