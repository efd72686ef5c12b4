package dev.slipway.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Blocks;
import dev.slipway.config.InstanceChoice;
import dev.slipway.config.SshHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTypesTest {
  private static final HostType HOST = new HostType(SshConfigs.PROXY_JUMP);

  @Test
  void aMachineIsFoundInFourWays() {
    InstanceType type = new InstanceType();
    assertThat(Trial.read(type, "a-0")).isEqualTo(new InstanceChoice.Named("a-0"));
    assertThat(Trial.read(type, "{name: a-0}")).isEqualTo(new InstanceChoice.Named("a-0"));
    assertThat(Trial.read(type, "{hostname: 10.0.0.1}"))
        .isEqualTo(new InstanceChoice.Host("10.0.0.1"));
    assertThat(Trial.read(type, "{fleet: a, instance: 0}"))
        .isEqualTo(new InstanceChoice.OfFleet("a", 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | error missing-field [{}]",
        "{fleet: a} | error missing-field [{fleet: a}]",
        "{instance: 0} | error missing-field [{instance: 0}]",
        "{name: a, hostname: b} | error excluded [hostname]",
        "{fleet: a, instance: x} | error wrong-value [x]",
        "{fleet: a, instance: -1} | error wrong-value [-1]",
        "[a] | error wrong-value [[a]]",
      })
  void aWrongMachineIsOneProblem(String written, String problem) {
    assertThat(Trial.of(new InstanceType(), written).problems()).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0/24", "192.168.1.0/24", "172.16.0.0/12", "10.0.0.5", "10.0.0.0/8"})
  void aPrivateNetworkIsRead(String network) {
    assertThat(Trial.read(CidrType.ofNetwork(), network)).isEqualTo(network);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.1/24 | error network [10.0.0.1/24] | 10.0.0.0/24",
        "8.8.8.0/24 | error network [8.8.8.0/24] |",
        "172.32.0.0/16 | error network [172.32.0.0/16] |",
        "0.0.0.0/0 | error network [0.0.0.0/0] |",
        "10.0.0.0/7 | error network [10.0.0.0/7] |",
        "10.0.0.0/33 | error network [33] |",
        "10.0.0.0/x | error network [x] |",
        "10.0.0.256/32 | error wrong-value [10.0.0.256/32] |",
        "10.0.0/24 | error wrong-value [10.0.0/24] |",
        "[10.0.0.0/24] | error wrong-value [[10.0.0.0/24]] |",
      })
  void aWrongNetworkIsOneProblemAtItsPart(String written, String problem, String repaired) {
    Trial<String> trial = Trial.of(CidrType.ofNetwork(), written);
    assertThat(trial.problems()).containsExactly(problem);
    assertThat(trial.repaired().orElse(null)).isEqualTo(repaired);
  }

  @Test
  void aHostIsAnAddressOrAGroup() {
    assertThat(Trial.read(HOST, "192.168.1.10")).isEqualTo(SshHost.named("192.168.1.10"));
    SshHost host =
        Trial.read(
            HOST,
            "{hostname: a, port: 2222, user: u, identity_file: ~/.ssh/id, internal_ip: 10.0.0.5,"
                + " blocks: auto, proxy_jump: {hostname: b, user: c, identity_file: d}}");
    assertThat(host.port()).contains(2222);
    assertThat(host.internalIp()).contains("10.0.0.5");
    assertThat(host.blocks()).contains(new Blocks.Auto());
    assertThat(host.proxyJump().orElseThrow().hostname()).isEqualTo("b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ubuntu@10.0.0.1 | error wrong-value [ubuntu@10.0.0.1]",
        "ssh://a | error wrong-value [ssh://a]",
        "{user: a} | error missing-field [{user: a}]",
        "{hostname: a, internal_ip: 8.8.8.8} | error network [8.8.8.8]",
        "{hostname: a, internal_ip: x} | error wrong-value [x]",
        "{hostname: a, port: 0} | error port-range [0]",
        "{hostname: a, blocks: 0} | error wrong-value [0]",
        "[a] | error wrong-value [[a]]",
      })
  void aWrongHostIsOneProblem(String written, String problem) {
    assertThat(Trial.of(HOST, written).problems()).containsExactly(problem);
  }

  @Test
  void aHostIsGivenOnce() {
    assertThat(
            Trial.of(HostType.list(SshConfigs.PROXY_JUMP), "[a, {hostname: a, port: 23}, a]")
                .problems())
        .containsExactly("error duplicate-host [a]");
  }
}
