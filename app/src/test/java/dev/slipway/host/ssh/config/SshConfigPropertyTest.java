package dev.slipway.host.ssh.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class SshConfigPropertyTest {
  private static Path home;

  @BeforeContainer
  static void start() throws IOException {
    home = Files.createTempDirectory("ssh-config");
    Files.createDirectories(home.resolve(".ssh"));
  }

  @AfterContainer
  static void end() throws IOException {
    Files.deleteIfExists(home.resolve(".ssh/config"));
    Files.deleteIfExists(home.resolve(".ssh"));
    Files.deleteIfExists(home);
  }

  @Property(tries = 300)
  void noTextMakesTheReaderFail(@ForAll String text) throws IOException {
    Files.writeString(home.resolve(".ssh/config"), text.replace("clude", ""));

    SshConfig config = new SshConfig(home, home.resolve("etc"), "me");

    assertThat(config.resolve(SshTarget.of("box")).port()).isBetween(1, 65_535);
    assertThat(config.aliases()).doesNotContainNull();
  }

  @Property(tries = 300)
  void ofLinesAboutAMachineTheFirstHolds(
      @ForAll List<@IntRange(min = 1, max = 65_535) Integer> ports) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int port : ports) text.append("Host box\n  pOrT = \"").append(port).append("\"\n");
    Files.writeString(home.resolve(".ssh/config"), text);

    SshSettings box = new SshConfig(home, home.resolve("etc"), "me").resolve(SshTarget.of("box"));

    assertThat(box.port()).isEqualTo(ports.isEmpty() ? 22 : ports.getFirst());
  }

  @Property
  void aTargetIsReadAsItIsWritten(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String host,
      @ForAll @AlphaChars @StringLength(max = 8) String user,
      @ForAll @IntRange(max = 65_535) int port) {
    SshTarget target =
        new SshTarget(
            host,
            Optional.of(user).filter(each -> !each.isEmpty()),
            port == 0 ? OptionalInt.empty() : OptionalInt.of(port));

    assertThat(SshTarget.parse(target.toString())).contains(target);
  }

  @Property
  void noTextMakesATargetFail(@ForAll String text) {
    SshTarget.parse(text)
        .ifPresent(target -> assertThat(target.host()).isNotEmpty().doesNotContain(" "));
  }
}
