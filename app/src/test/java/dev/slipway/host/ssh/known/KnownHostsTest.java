package dev.slipway.host.ssh.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class KnownHostsTest {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";

  @Example
  void aFingerprintIsThatOfOpenSsh() {
    assertThat(HostKey.parse(KEY).orElseThrow().fingerprint())
        .isEqualTo("SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU");
  }

  @Example
  void aRsaKeyIsAskedForByItsSafeAlgorithms() throws IOException {
    assertThat(KnownHosts.algorithms("ssh-rsa"))
        .containsExactly("rsa-sha2-512", "rsa-sha2-256", "ssh-rsa");
    assertThat(algorithms("box " + KEY, "box", 22)).containsExactly("ssh-ed25519");
  }

  @Example
  void aKeyThatIsKnownWithoutThePortDoesForAnyPort() throws IOException {
    assertThat(algorithms("box " + KEY, "box", 2222)).containsExactly("ssh-ed25519");
    assertThat(algorithms("[box]:2222 " + KEY, "box", 22)).isEmpty();
  }

  @Example
  void oneNegatedPatternIsEnough() {
    HostPatterns patterns = new HostPatterns("*.example.com,!bad.example.com");

    assertThat(patterns.match("A.example.com")).isTrue();
    assertThat(patterns.match("bad.example.com")).isFalse();
    assertThat(patterns.match("example.com")).isFalse();
  }

  @Example
  void damagedLinesSayNothing() throws IOException {
    String text =
        """
        # a comment

        box
        box ssh-ed25519
        box ssh-ed25519 !!!
        box ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl
        @unknown box %s
        |1|x|y %s
        """
            .formatted(KEY, KEY);

    assertThat(algorithms(text, "box", 22)).isEmpty();
  }

  @Property(tries = 500)
  void noLineMakesTheReaderFail(@ForAll String line, @ForAll String name) {
    KnownHostLine.parse(Path.of("file"), 1, line)
        .ifPresent(parsed -> assertThat(parsed.hosts().match(name)).isIn(true, false));
  }

  @Property(tries = 500)
  void wildcardsMatchAsRegularExpressionsDo(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String text,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 5) String letters,
      @ForAll @StringLength(max = 5) @CharRange(from = '0', to = '2') String holes) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < Math.max(letters.length(), holes.length()); i++) {
      if (i < letters.length()) pattern.append(letters.charAt(i));
      if (i < holes.length()) pattern.append("*?".charAt(holes.charAt(i) % 2));
    }
    String expression = pattern.toString().replace("*", ".*").replace("?", ".");

    assertThat(Wildcard.matches(pattern.toString(), text)).isEqualTo(text.matches(expression));
  }

  private static List<String> algorithms(String text, String name, int port) throws IOException {
    Path file = Files.createTempFile("known", "hosts");
    try {
      Files.writeString(file, text);
      return KnownHosts.read(List.of(file)).algorithms(new HostAddress(name, port));
    } finally {
      Files.delete(file);
    }
  }
}
