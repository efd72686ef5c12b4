package dev.slipway.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.host.CommandResult;
import dev.slipway.host.HostException;
import dev.slipway.host.LocalHost;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurveyTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  @Test
  void aWholeAnswerBecomesFacts() throws Exception {
    MachineFacts facts =
        survey(
            "user\tadmin",
            "rights\tsudo",
            "os.id\trocky",
            "os.like\trhel centos fedora",
            "os.version\t9.4",
            "os.title\tRocky Linux 9.4",
            "kernel\tLinux 5.14.0",
            "arch\tx86_64",
            "init\tsystemd",
            "processors\t16",
            "memory\t65805312",
            "memory.free\t60000000",
            "disk\t100000000 40000000",
            "clock\t" + (NOW.getEpochSecond() - 3600),
            "clock.synchronised\tno",
            "engine.docker\troot 28.2.1",
            "engine.podman\tanswers 5.0",
            "gpu.card\tnvidia",
            "gpu.card\tnvidia",
            "gpu.nvidia\tNVIDIA H100 PCIe, 81559, 550.54",
            "gpu.containers\tyes",
            "port\t0.0.0.0:22 sshd",
            "port\t[::]:22 sshd",
            "port\t127.0.0.1:631 ",
            "firewall\tfirewalld",
            "java\t17.0.15",
            "reach\tdocker.io:443 unresolved",
            "end\tyes");

    assertThat(facts.account()).isEqualTo(new Account("admin", Rights.SUDO));
    assertThat(facts.system().packages()).isEqualTo(PackageTool.DNF);
    assertThat(facts.system().systemd()).isTrue();
    assertThat(facts.capacity())
        .isEqualTo(
            new Capacity(
                16, 65805312L * 1024, 60000000L * 1024, 100000000L * 1024, 40000000L * 1024));
    assertThat(facts.clock().ahead().plusHours(1)).isLessThan(Duration.ofSeconds(1));
    assertThat(facts.engines())
        .containsExactly(
            new EngineFacts("docker", EngineFacts.State.ROOT_ONLY, "28.2.1"),
            new EngineFacts("podman", EngineFacts.State.ANSWERS, "5.0"));
    assertThat(facts.graphics())
        .isEqualTo(
            new Graphics(2, 0, List.of(new Gpu("NVIDIA H100 PCIe", 81559, "550.54")), false, true));
    assertThat(facts.network())
        .isEqualTo(
            new Network(
                Map.of("docker.io:443", Reach.UNRESOLVED),
                List.of(new OpenPort(22, "sshd", false), new OpenPort(631, "", true)),
                Firewall.FIREWALLD));
    assertThat(facts.java()).isEqualTo("17.0.15");
  }

  @Test
  void whatAMachineDoesNotTellIsUnknown() throws Exception {
    MachineFacts facts = survey("gpu.nvidia\todd", "port\tnonsense", "memory\tmuch", "end\tyes");

    assertThat(facts.account().rights()).isEqualTo(Rights.NONE);
    assertThat(facts.system().packages()).isEqualTo(PackageTool.UNKNOWN);
    assertThat(facts.capacity()).isEqualTo(new Capacity(0, 0, 0, 0, 0));
    assertThat(facts.engines()).isEmpty();
    assertThat(facts.graphics().nvidia()).isEmpty();
    assertThat(facts.network().ports()).isEmpty();
  }

  @Test
  void anAnswerThatBreaksOffIsAFailureInWords() {
    CannedHost host =
        new CannedHost(new CommandResult(1, "user\tadmin\n", "This account is locked.\n"));

    assertThatThrownBy(() -> new Survey(clock, List.of()).of(host))
        .isInstanceOf(HostException.class)
        .hasMessage(
            "gpu-1 could not be looked at: its shell ended early. It said: This account is"
                + " locked.");
  }

  @Test
  void thisComputerCanBeLookedAt() throws Exception {
    MachineFacts facts = new Survey(Clock.systemUTC(), List.of("127.0.0.1:1")).of(new LocalHost());

    assertThat(facts.account().user()).isEqualTo(System.getProperty("user.name"));
    assertThat(facts.capacity().processors()).isPositive();
    assertThat(facts.capacity().memory()).isPositive();
    assertThat(facts.clock().ahead().abs()).isLessThan(Duration.ofSeconds(10));
    assertThat(facts.network().reach()).containsEntry("127.0.0.1:1", Reach.NO);
  }

  private MachineFacts survey(String... lines) throws Exception {
    CannedHost host = new CannedHost(new CommandResult(0, String.join("\n", lines) + "\n", ""));
    return new Survey(clock, List.of("docker.io:443")).of(host);
  }
}
