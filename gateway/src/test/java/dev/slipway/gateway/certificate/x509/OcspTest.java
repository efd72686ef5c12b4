package dev.slipway.gateway.certificate.x509;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.certificate.OpenSslTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers as openssl makes them. */
final class OcspTest {
  private static final String GOOD = "V\t401231235959Z\t\t";
  private static final String REVOKED = "R\t401231235959Z\t250102030405Z\t";

  @TempDir static Path folder;

  private static OpenSslTool openssl;
  private static Identity identity;

  @BeforeAll
  static void makeChain() throws Exception {
    openssl = new OpenSslTool(folder);
    openssl.root("root");
    openssl.intermediate("middle", "root");
    openssl.leaf("leaf", "middle", "a.x", 30, "authorityInfoAccess=OCSP;URI:http://ocsp.example/a");
    openssl.leaf("neighbour", "middle", "b.x", 30);
    openssl.leaf("appointed", "middle", "ocsp.x", 30, "extendedKeyUsage=OCSPSigning");
    openssl.leaf("elsewhere", "root", "ocsp.x", 30, "extendedKeyUsage=OCSPSigning");
    String chain =
        Files.readString(folder.resolve("leaf.pem"))
            + Files.readString(folder.resolve("middle.pem"));
    identity = Chains.identity(chain, "chain", Files.readString(folder.resolve("leaf.key")), "key");
    Files.write(folder.resolve("question"), Ocsp.question(identity));
  }

  @Test
  void findsWhereToAsk() {
    assertThat(Ocsp.address(identity.leaf())).hasToString("Optional[http://ocsp.example/a]");
    assertThat(Ocsp.address(identity.chain().get(1))).isEmpty();
  }

  @Test
  void believesTheSignerAndWhomItAppointed() throws Exception {
    for (String signer : new String[] {"middle", "appointed"}) {
      byte[] bytes = answer(GOOD, signer, "-ndays", "2");
      OcspAnswer.Good good = (OcspAnswer.Good) Ocsp.answer(bytes, identity, Instant.now());
      assertThat(good.bytes()).isEqualTo(bytes);
      assertThat(Duration.between(good.from(), good.until())).isEqualTo(Duration.ofDays(2));
    }
  }

  @Test
  void tellsThatItIsRevokedAndSinceWhen() throws Exception {
    byte[] bytes = answer(REVOKED, "middle", "-ndays", "2");
    assertThat(Ocsp.answer(bytes, identity, Instant.now()))
        .isEqualTo(new OcspAnswer.Revoked(Instant.parse("2025-01-02T03:04:05Z")));
  }

  @Test
  void believesNobodyElse() throws Exception {
    for (String word : new String[] {GOOD, REVOKED}) {
      for (String signer : new String[] {"neighbour", "elsewhere", "root", "leaf"}) {
        assertThat(Ocsp.answer(answer(word, signer, "-ndays", "2"), identity, Instant.now()))
            .as(signer)
            .isInstanceOf(OcspAnswer.Unusable.class);
      }
    }
  }

  @Test
  void believesNothingThatIsTooOldOrOfTheFuture() throws Exception {
    byte[] bytes = answer(GOOD, "middle", "-ndays", "2");
    for (int days : new int[] {3, -1}) {
      assertThat(Ocsp.answer(bytes, identity, Instant.now().plus(Duration.ofDays(days))))
          .isInstanceOf(OcspAnswer.Unusable.class);
    }
  }

  @Test
  void usesNothingWithoutAnEnd() throws Exception {
    assertThat(Ocsp.answer(answer(GOOD, "middle"), identity, Instant.now()))
        .isEqualTo(new OcspAnswer.Unusable("it does not say how long it holds"));
  }

  @Test
  void believesNothingAboutAnotherCertificate() throws Exception {
    String other = folder.resolve("other").toString();
    openssl.run(
        "ocsp", "-issuer", "middle.pem", "-cert", "neighbour.pem", "-no_nonce", "-reqout", other);
    byte[] bytes = made(GOOD, "middle", "other", "neighbour", List.of("-ndays", "2"));
    assertThat(Ocsp.answer(bytes, identity, Instant.now())).isInstanceOf(OcspAnswer.Unusable.class);
  }

  @Test
  void believesNothingThatIsSpoilt() throws Exception {
    byte[] whole = answer(GOOD, "middle", "-ndays", "2");
    Instant now = Instant.now();
    var random = new java.util.SplittableRandom(11);
    for (int i = 0; i < 500; i++) {
      byte[] spoilt =
          i % 2 == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      if (i % 2 == 1) {
        spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 + random.nextInt(255));
      }
      OcspAnswer answer = Ocsp.answer(spoilt, identity, now);
      // What is around the signed part may differ without changing what was signed.
      if (answer instanceof OcspAnswer.Good good) {
        assertThat(good.until()).isAfter(now);
      } else {
        assertThat(answer).isInstanceOf(OcspAnswer.Unusable.class);
      }
    }
    assertThat(Ocsp.answer(new byte[] {0x30, 3, 0x0a, 1, 6}, identity, now))
        .isInstanceOf(OcspAnswer.Unusable.class);
  }

  private static byte[] answer(String word, String signer, String... times) throws Exception {
    return made(word, signer, "question", "leaf", List.of(times));
  }

  private static byte[] made(
      String word, String signer, String question, String about, List<String> times)
      throws Exception {
    String hex = openssl.certificate(about).getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    Files.writeString(
        folder.resolve("index.txt"),
        word + (hex.length() % 2 == 0 ? hex : "0" + hex) + "\tunknown\t/CN=a.x\n");
    List<String> command =
        new ArrayList<>(
            List.of(
                "ocsp",
                "-index",
                "index.txt",
                "-reqin",
                question,
                "-CA",
                "middle.pem",
                "-rsigner"));
    command.addAll(List.of(signer + ".pem", "-rkey", signer + ".key", "-respout", "answer"));
    command.addAll(times);
    openssl.run(command.toArray(String[]::new));
    return bytes("answer");
  }

  private static byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(folder.resolve(file));
  }
}
