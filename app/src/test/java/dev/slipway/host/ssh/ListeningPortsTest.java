package dev.slipway.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListeningPortsTest {
  @Test
  void onlyWhatListensCounts() {
    String tables =
        """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt
           0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0
           1: 0100007F:0016 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0
          sl  local_address                         remote_address
          12: 00000000000000000000000000000000:0050 00000000000000000000000000000000:0000 0A 0
        """;

    assertThat(ListeningPorts.of(tables)).containsExactly(80, 8080);
    assertThat(ListeningPorts.of("")).isEmpty();
  }
}
