package dev.slipway.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of the gateway. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages("dev.slipway.gateway");

  @Test
  void noPackagesGoInCircles() {
    slices().matching("dev.slipway.gateway.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheCompositionKnowsTheCompositionRoot() {
    noClasses()
        .that()
        .resideInAPackage("dev.slipway.gateway.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.slipway.gateway")
        .check(CLASSES);
  }

  @Test
  void whatTheGatewayIsToldIsKnownByItself() {
    noClasses()
        .that()
        .resideInAPackage("dev.slipway.gateway.api..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "dev.slipway.gateway.api..", "java..", "org.jspecify.annotations..")
        .check(CLASSES);
  }

  @Test
  void theProtocolOfAuthoritiesIsKnownInOneRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.slipway.gateway.certificate.acme..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.shredzone..", "org.jose4j..")
        .check(CLASSES);
  }

  @Test
  void rulesAreKeptWithoutSockets() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.slipway.gateway.guard..",
            "dev.slipway.gateway.hold..",
            "dev.slipway.gateway.drain..",
            "dev.slipway.gateway.state..",
            "dev.slipway.gateway.route..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.netty.channel..", "dev.slipway.gateway.proxy..")
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    classes()
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
