package dev.slipway.gateway.certificate.x509;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class PemTest {
  private static final String A = Pem.block("A", new byte[] {1});
  private static final String B = Pem.block("B B", new byte[] {2, 3});

  @Test
  void readsBlocksInOrderWhateverIsBetween() {
    assertThat(labels("text\n" + A + "-----END X-----\n# more\n" + B)).containsExactly("A", "B B");
  }

  @Test
  void leavesOutBlocksThatDoNotEndAsTheyBegan() {
    assertThat(labels("-----BEGIN A-----\nAQ==\n-----END B-----\n" + B)).containsExactly("B B");
    assertThat(labels("-----BEGIN A-----\nAQ==\n" + B)).containsExactly("B B");
    assertThat(labels("-----BEGIN A-----\nAQ==\n")).isEmpty();
    assertThat(labels("-----BEGIN A\n-----END A-----")).isEmpty();
  }

  @Test
  void keepsTheHeadersOfTheOldEncryptedForm() {
    PemBlock block =
        Pem.blocks("-----BEGIN A-----\nProc-Type: 4\n\nAQ==\n-----END A-----\n").get(0);
    assertThat(new String(block.bytes(), StandardCharsets.US_ASCII)).contains("Proc-Type");
  }

  @Test
  void isSoonDoneWithAFileOfBeginningsOnly() {
    String beginnings = "-----BEGIN CERTIFICATE-----\n".repeat(37_000);
    Assertions.assertTimeout(Duration.ofSeconds(5), () -> labels(beginnings));
    Assertions.assertTimeout(Duration.ofSeconds(5), () -> labels(beginnings + "-----END X-----"));
  }

  private static List<String> labels(String text) {
    return Pem.blocks(text).stream().map(PemBlock::label).toList();
  }
}
