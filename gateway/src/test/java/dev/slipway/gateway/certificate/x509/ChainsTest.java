package dev.slipway.gateway.certificate.x509;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.gateway.certificate.OpenSslTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as openssl writes them. */
final class ChainsTest {
  @TempDir static Path folder;

  private static OpenSslTool openssl;

  @BeforeAll
  static void makeChain() throws IOException, InterruptedException {
    openssl = new OpenSslTool(folder);
    openssl.root("root");
    openssl.intermediate("middle", "root");
    openssl.leaf("leaf", "middle", "a.example.com", 30);
    openssl.leaf("other", "middle", "b.example.com", 30);
  }

  @ParameterizedTest
  @CsvSource({
    "rsa-pkcs8, PRIVATE KEY, RSA",
    "rsa-pkcs1, RSA PRIVATE KEY, RSA",
    "ec-pkcs8, PRIVATE KEY, EC",
    "ec-sec1, EC PRIVATE KEY, EC",
    "ec-384, EC PRIVATE KEY, EC"
  })
  void readsEachFormOfKey(String form, String label, String algorithm) throws Exception {
    String text = openssl.key(form);
    assertThat(text).contains("BEGIN " + label);
    assertThat(PrivateKeys.read(text, form).getAlgorithm()).isEqualTo(algorithm);
  }

  @Test
  void refusesAKeyWithAPassword() throws Exception {
    for (String form : new String[] {"encrypted-pkcs8", "encrypted-pkcs1"}) {
      String text = openssl.key(form);
      assertThatThrownBy(() -> PrivateKeys.read(text, "key.pem"))
          .isInstanceOf(UnusableCertificateException.class)
          .hasMessageStartingWith("The private key in key.pem is protected by a password");
    }
  }

  @Test
  void refusesAKeyOfAnotherKind() throws Exception {
    String text = openssl.key("ed25519");
    assertThatThrownBy(() -> PrivateKeys.read(text, "key.pem"))
        .hasMessage("The private key in key.pem is neither RSA nor EC. Make one of these kinds.");
  }

  @Test
  void readsAChainAndLeavesTheRootOut() throws Exception {
    Identity identity = identity(text("leaf.pem", "middle.pem", "root.pem"), "leaf");
    assertThat(identity.chain()).hasSize(2);
    assertThat(CertificateNames.of(identity.leaf())).containsExactly("a.example.com");
  }

  @Test
  void writesWhatItReads() throws Exception {
    Identity identity = identity(text("leaf.pem", "middle.pem"), "leaf");
    String pem = Pem.write(identity);
    assertThat(Chains.identity(pem, "x", pem, "x")).isEqualTo(identity);
  }

  @Test
  void saysThatTheKeyIsAnother() {
    assertThatThrownBy(() -> identity(text("leaf.pem", "middle.pem"), "other"))
        .hasMessage(
            "The key in other.key is not the key of the certificate in chain.pem. Name the two"
                + " files that were made together.");
  }

  @Test
  void saysThatTheKeysCertificateIsNotFirst() {
    assertThatThrownBy(() -> identity(text("middle.pem", "leaf.pem"), "leaf"))
        .hasMessage(
            "The certificate of the key is number 2 in chain.pem. Put it first, and after it each"
                + " certificate that signed the one before.");
  }

  @Test
  void saysWhichCertificateDidNotSignTheOneBefore() {
    assertThatThrownBy(() -> identity(text("leaf.pem", "root.pem", "middle.pem"), "leaf"))
        .hasMessageStartingWith("Certificate 1 in chain.pem was not signed by number 2.");
  }

  @Test
  void saysThatAFileIsCutShort() throws Exception {
    String whole = text("leaf.pem");
    assertThatThrownBy(() -> identity(whole.substring(0, whole.length() / 2), "leaf"))
        .hasMessageStartingWith("There is no certificate in chain.pem.");
    String damaged = whole.replaceFirst("MII", "AAA");
    assertThatThrownBy(() -> identity(damaged, "leaf"))
        .hasMessage("Certificate 1 in chain.pem is damaged or cut short. Copy the file again.");
  }

  @Test
  void saysThatThereIsNoKey() {
    assertThatThrownBy(() -> PrivateKeys.read("hello", "key.pem"))
        .hasMessageStartingWith("There is no private key in key.pem.");
  }

  @Test
  void takesOnlyErrorsWithASentenceFromSpoiltFiles() throws Exception {
    String chain = text("leaf.pem", "middle.pem");
    String key = Files.readString(folder.resolve("leaf.key"));
    var random = new java.util.SplittableRandom(7);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder spoilt = new StringBuilder(i % 2 == 0 ? chain : key);
      for (int j = 0; j <= random.nextInt(4); j++) {
        spoilt.setCharAt(random.nextInt(spoilt.length()), (char) (32 + random.nextInt(95)));
      }
      try {
        Chains.identity(
            i % 2 == 0 ? spoilt.toString() : chain, "c", i % 2 == 0 ? key : spoilt.toString(), "k");
      } catch (UnusableCertificateException e) {
        assertThat(e.sentence()).endsWith(".");
      }
    }
  }

  private static Identity identity(String chain, String key) throws Exception {
    return Chains.identity(
        chain, "chain.pem", Files.readString(folder.resolve(key + ".key")), key + ".key");
  }

  private static String text(String... files) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String file : files) {
      all.append(Files.readString(folder.resolve(file)));
    }
    return all.toString();
  }
}
