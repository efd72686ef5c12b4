package dev.slipway.machine.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.machine.Account;
import dev.slipway.machine.Capacity;
import dev.slipway.machine.EngineFacts;
import dev.slipway.machine.EngineFacts.State;
import dev.slipway.machine.Firewall;
import dev.slipway.machine.Gpu;
import dev.slipway.machine.Graphics;
import dev.slipway.machine.MachineClock;
import dev.slipway.machine.Network;
import dev.slipway.machine.OpenPort;
import dev.slipway.machine.Reach;
import dev.slipway.machine.Rights;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoctorTest {
  private final FactsOf machine = FactsOf.goodMachine();

  @Test
  void onAGoodMachineNothingIsToBeDone() {
    assertThat(new Doctor(machine.facts()).findings())
        .allMatch(finding -> finding.health() == Health.GOOD)
        .allMatch(finding -> finding.remedy().isEmpty())
        .extracting(Finding::check)
        .containsExactly(
            Check.LOGIN,
            Check.SYSTEM,
            Check.MEMORY,
            Check.DISK,
            Check.CLOCK,
            Check.CONTAINERS,
            Check.GRAPHICS,
            Check.PORTS);
  }

  @Test
  void aMissingEngineIsInstalledAsTheDistributionHasIt() {
    Finding onDebian = machine.with(new EngineFacts[0]).finding(Check.CONTAINERS);
    Finding onRocky =
        machine
            .with(FactsOf.system("rhel", "x86_64", true))
            .with(new EngineFacts[0])
            .finding(Check.CONTAINERS);
    Finding onUnknown =
        machine
            .with(FactsOf.system("slackware", "x86_64", false))
            .with(new EngineFacts[0])
            .finding(Check.CONTAINERS);

    assertThat(onDebian.health()).isEqualTo(Health.PROBLEM);
    assertThat(onDebian.remedy().orElseThrow().title()).isEqualTo("Install Docker");
    assertThat(onDebian.remedy().orElseThrow().script())
        .contains("docker.io")
        .contains("systemctl enable --now docker");
    assertThat(onRocky.remedy().orElseThrow().title()).isEqualTo("Install Podman");
    assertThat(onUnknown.remedy()).isEmpty();
  }

  @Test
  void anEngineForTheSuperuserOnlyIsOpenedToTheLoginWithItsPriceSaid() {
    Finding finding =
        machine.with(new EngineFacts("docker", State.ROOT_ONLY, "28")).finding(Check.CONTAINERS);

    assertThat(finding.sentence()).isEqualTo("Docker 28 answers, but not to admin.");
    assertThat(finding.remedy().orElseThrow().effect()).contains("can do anything");
  }

  @Test
  void aSilentEngineIsStartedOnlyByWhoMay() {
    FactsOf silent = machine.with(new EngineFacts("docker", State.SILENT, ""));

    assertThat(silent.finding(Check.CONTAINERS).remedy().orElseThrow().title())
        .isEqualTo("Start Docker");
    assertThat(silent.with(new Account("guest", Rights.NONE)).finding(Check.CONTAINERS).remedy())
        .isEmpty();
  }

  @Test
  void podmanIsGoodEnoughWhereDockerIsSilent() {
    Finding finding =
        machine
            .with(
                new EngineFacts("docker", State.SILENT, ""),
                new EngineFacts("podman", State.ANSWERS, "5.0"))
            .finding(Check.CONTAINERS);

    assertThat(finding).isEqualTo(Finding.good(Check.CONTAINERS, "Podman 5.0 answers."));
  }

  @Test
  void aWrongClockIsAProblemAndOneThatNothingKeepsIsANote() {
    Finding wrong = machine.with(new MachineClock(Duration.ofHours(-3), true)).finding(Check.CLOCK);
    Finding loose = machine.with(new MachineClock(Duration.ZERO, false)).finding(Check.CLOCK);

    assertThat(wrong.sentence()).isEqualTo("It is 3 hours behind this computer's.");
    assertThat(wrong.health()).isEqualTo(Health.PROBLEM);
    assertThat(loose.health()).isEqualTo(Health.NOTE);
    assertThat(loose.remedy().orElseThrow().script()).contains("set-ntp true");
  }

  @Test
  void aFullDiskAndLittleMemoryAreProblems() {
    FactsOf small =
        machine.with(new Capacity(1, 2 * Sizes.GIB, 100 * Sizes.MIB, 20 * Sizes.GIB, Sizes.GIB));

    assertThat(small.finding(Check.DISK).health()).isEqualTo(Health.PROBLEM);
    assertThat(small.finding(Check.DISK).sentence()).isEqualTo("1.0 GB free of 20 GB.");
    assertThat(small.finding(Check.MEMORY).health()).isEqualTo(Health.PROBLEM);
    assertThat(small.finding(Check.MEMORY).sentence()).isEqualTo("2.0 GB, of which 100 MB free.");
  }

  @Test
  void cardsWithoutADriverAndWithoutAToolkitAreTwoProblems() {
    Finding bare =
        machine.with(new Graphics(2, 0, List.of(), false, false)).finding(Check.GRAPHICS);
    FactsOf driven =
        machine.with(
            new Graphics(
                2,
                0,
                List.of(new Gpu("A100", 40960, "550.1"), new Gpu("A100", 40960, "550.1")),
                false,
                false));

    assertThat(bare.sentence()).isEqualTo("2 cards of NVIDIA, but no driver that answers.");
    assertThat(driven.finding(Check.GRAPHICS).sentence())
        .isEqualTo("2 x A100 with 40 GB, driver 550.1.");
    assertThat(driven.finding(Check.GRAPHICS_IN_CONTAINERS).remedy().orElseThrow().script())
        .contains("nvidia-ctk runtime configure");
  }

  @Test
  void whatCannotBeReachedIsNamed() {
    Network network =
        new Network(
            Map.of("a.example:443", Reach.UNRESOLVED, "b.example:443", Reach.YES),
            List.of(new OpenPort(22, "sshd", false), new OpenPort(631, "cupsd", true)),
            Firewall.UFW);

    assertThat(machine.with(network).finding(Check.NETWORK).sentence())
        .isEqualTo("It cannot find the address of a.example:443.");
    assertThat(machine.with(network).finding(Check.PORTS).sentence())
        .isEqualTo("Listening to others: 22 (sshd). The firewall ufw is on.");
  }

  @Test
  void anOddArchitectureOrNoSystemdIsSaid() {
    assertThat(machine.with(FactsOf.system("debian", "riscv64", true)).finding(Check.SYSTEM))
        .matches(finding -> finding.advice().startsWith("Few images"));
    assertThat(machine.with(FactsOf.system("alpine", "x86_64", false)).finding(Check.SYSTEM))
        .matches(finding -> finding.advice().contains("cannot become a gateway"));
  }
}
