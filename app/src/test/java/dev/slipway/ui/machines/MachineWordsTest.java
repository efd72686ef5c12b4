package dev.slipway.ui.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.machine.Account;
import dev.slipway.machine.Capacity;
import dev.slipway.machine.Distribution;
import dev.slipway.machine.EngineFacts;
import dev.slipway.machine.Firewall;
import dev.slipway.machine.Gpu;
import dev.slipway.machine.Graphics;
import dev.slipway.machine.MachineClock;
import dev.slipway.machine.MachineFacts;
import dev.slipway.machine.Network;
import dev.slipway.machine.Rights;
import dev.slipway.machine.Trouble;
import dev.slipway.ui.fake.Runs;
import dev.slipway.ui.widgets.Tone;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MachineWordsTest {
  private static final long GIB = 1024L * 1024 * 1024;

  @Test
  void aSystemIsCalledWhatPeopleCallIt() {
    assertThat(MachineWords.system(facts("Debian GNU/Linux 12 (bookworm)", List.of(), List.of())))
        .isEqualTo("Debian 12");
    assertThat(MachineWords.system(facts("Ubuntu 24.04.2 LTS", List.of(), List.of())))
        .isEqualTo("Ubuntu 24.04.2 LTS");
    assertThat(MachineWords.system(facts("", List.of(), List.of()))).isEqualTo("Linux 6.1");
  }

  @Test
  void sizesSayWhatIsFreeOfHowMuch() {
    MachineFacts facts = facts("", List.of(), List.of());

    assertThat(MachineWords.memory(facts)).isEqualTo("1.5 of 32 GB");
    assertThat(MachineWords.disk(facts)).isEqualTo(MachineWords.NOTHING);
  }

  @Test
  void cardsOfOneKindAreCounted() {
    Gpu h100 = new Gpu("NVIDIA H100 PCIe", 81_559, "550");

    assertThat(MachineWords.graphics(facts("", List.of(h100, h100), List.of())))
        .isEqualTo("2 × H100 PCIe");
    assertThat(MachineWords.graphics(facts("", List.of(h100), List.of()))).isEqualTo("H100 PCIe");
    assertThat(MachineWords.graphics(facts("", List.of(), List.of())))
        .isEqualTo(MachineWords.NOTHING);
  }

  @Test
  void theEngineThatAnswersIsNamed() {
    EngineFacts stopped = new EngineFacts("docker", EngineFacts.State.SILENT, "");
    EngineFacts podman = new EngineFacts("podman", EngineFacts.State.ANSWERS, "5.0");

    assertThat(MachineWords.engine(facts("", List.of(), List.of(stopped, podman))))
        .isEqualTo("Podman 5.0");
    assertThat(MachineWords.engine(facts("", List.of(), List.of(stopped))))
        .isEqualTo("Docker, stopped");
    assertThat(MachineWords.engine(facts("", List.of(), List.of()))).isEqualTo("None");
  }

  @Test
  void aStateIsOneOrTwoWordsWithATone() {
    Condition unknown = Condition.UNKNOWN;
    assertThat(MachineWords.state(unknown, Runs.NOW)).isEqualTo("Not looked at yet");
    assertThat(MachineWords.state(unknown.looked(), Runs.NOW)).isEqualTo("Looking …");

    Condition seen = unknown.found(facts("", List.of(), List.of()), Runs.NOW);
    assertThat(MachineWords.state(seen, Runs.NOW)).isEqualTo("1 problem");
    assertThat(MachineWords.tone(seen)).isEqualTo(Tone.WARNING);
    assertThat(MachineWords.seen(seen, Runs.NOW.plusSeconds(12))).isEqualTo("Seen 12 s ago");

    Condition gone = seen.lost(Trouble.UNREACHABLE, "It is gone.", Runs.NOW);
    assertThat(MachineWords.state(gone, Runs.NOW.plusSeconds(240)))
        .isEqualTo("Out of reach, 4 min");
    assertThat(MachineWords.tone(gone)).isEqualTo(Tone.BAD);
    assertThat(MachineWords.tone(seen.lost(Trouble.LOGIN, "Log in.", Runs.NOW)))
        .isEqualTo(Tone.WARNING);
  }

  private static MachineFacts facts(String title, List<Gpu> cards, List<EngineFacts> engines) {
    return new MachineFacts(
        new Account("admin", Rights.SUDO),
        new Distribution("debian", List.of(), "12", title, "Linux 6.1", "x86_64", true),
        new Capacity(8, 32 * GIB, 3 * GIB / 2, 0, 0),
        new MachineClock(Duration.ZERO, true),
        engines,
        new Graphics(cards.size(), 0, cards, false, true),
        new Network(Map.of(), List.of(), Firewall.NONE),
        "");
  }
}
