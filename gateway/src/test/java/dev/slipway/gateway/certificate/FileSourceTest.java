package dev.slipway.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.CertificateState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileSourceTest {
  @TempDir Path folder;

  private final TestClock clock = new TestClock();
  private final AtomicLong steady = new AtomicLong();
  private OpenSslTool openssl;

  @BeforeEach
  void makeCertificates() throws IOException, InterruptedException {
    openssl = new OpenSslTool(folder);
    openssl.root("root");
    openssl.leaf("one", "root", "a.example.com", 30);
    openssl.leaf("two", "root", "a.example.com", 60);
  }

  @Test
  void readsFilesAgainWhenTheyChange() throws IOException {
    use("one");
    FileSource source = source("a.example.com");
    var first = source.identity().orElseThrow();
    later(source);
    assertThat(source.identity().orElseThrow()).isSameAs(first);
    use("two");
    later(source);
    assertThat(source.identity().orElseThrow().until()).isAfter(first.until());
    assertThat(source.state()).isInstanceOf(CertificateState.Valid.class);
  }

  @Test
  void keepsTheOldOneWhileOnlyOneOfTheFilesWasReplaced() throws IOException {
    use("one");
    FileSource source = source("a.example.com");
    var first = source.identity().orElseThrow();
    copy("two.pem", "chain.pem");
    later(source);
    assertThat(source.identity().orElseThrow()).isSameAs(first);
    assertThat(failure(source))
        .contains("is not the key of the certificate")
        .endsWith("The certificate that was read before stays in use.");
    copy("two.key", "key.pem");
    later(source);
    assertThat(source.state()).isInstanceOf(CertificateState.Valid.class);
  }

  @Test
  void saysWhichFileIsMissing() {
    FileSource source = source("a.example.com");
    assertThat(failure(source))
        .isEqualTo(
            "There is no file "
                + folder.resolve("chain.pem")
                + " on the gateway's machine. Put it there.");
    assertThat(source.identity()).isEmpty();
  }

  @Test
  void saysWhichNamesAreNotCovered() throws IOException {
    use("one");
    FileSource source = source("a.example.com", "b.example.com");
    assertThat(failure(source))
        .endsWith("is not for b.example.com, only for a.example.com. Get one with all the names.");
    assertThat(source.identity()).isPresent();
  }

  @Test
  void saysThatItEndedAndThatItHasNotBegun() throws IOException {
    use("one");
    FileSource source = source("a.example.com");
    clock.jump(Duration.ofDays(31));
    assertThat(failure(source)).contains("ended on ").endsWith("it is read at once.");
    clock.jump(Duration.ofDays(-62));
    assertThat(failure(source)).contains("begins only on ").contains("Check this machine's clock");
  }

  @Test
  void followsALinkThatIsPointedElsewhere() throws IOException {
    Path live = Files.createDirectory(folder.resolve("live"));
    link(live.resolve("chain.pem"), "one.pem");
    link(live.resolve("key.pem"), "one.key");
    Files.createSymbolicLink(folder.resolve("chain.pem"), live.resolve("chain.pem"));
    Files.createSymbolicLink(folder.resolve("key.pem"), live.resolve("key.pem"));
    FileSource source = source("a.example.com");
    var first = source.identity().orElseThrow();
    link(live.resolve("chain.pem"), "two.pem");
    later(source);
    assertThat(source.identity().orElseThrow()).isSameAs(first);
    link(live.resolve("key.pem"), "two.key");
    later(source);
    assertThat(source.state()).isInstanceOf(CertificateState.Valid.class);
    assertThat(source.identity().orElseThrow().until()).isAfter(first.until());
  }

  @Test
  void keepsTheOldOneWhenAFileVanishes() throws IOException {
    use("one");
    FileSource source = source("a.example.com");
    var first = source.identity().orElseThrow();
    Files.delete(folder.resolve("key.pem"));
    later(source);
    assertThat(source.identity().orElseThrow()).isSameAs(first);
    assertThat(failure(source))
        .isEqualTo(
            "There is no file "
                + folder.resolve("key.pem")
                + " on the gateway's machine. Put it there. The certificate that was read before"
                + " stays in use.");
    use("one");
    later(source);
    assertThat(source.state()).isInstanceOf(CertificateState.Valid.class);
  }

  @Test
  void readsAFileAgainWhoseTimeAndLengthStayed() throws IOException {
    use("one");
    FileSource source = source("a.example.com");
    var first = source.identity().orElseThrow();
    var time = Files.getLastModifiedTime(folder.resolve("chain.pem"));
    use("two");
    Files.setLastModifiedTime(folder.resolve("chain.pem"), time);
    later(source);
    assertThat(source.identity().orElseThrow()).isNotEqualTo(first);
  }

  private void link(Path link, String to) throws IOException {
    Path fresh = link.resolveSibling(link.getFileName() + ".x");
    Files.createSymbolicLink(fresh, folder.resolve(to));
    Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
  }

  private FileSource source(String... names) {
    FileSource source =
        new FileSource(
            new Certificate.Files(
                List.of(names),
                folder.resolve("chain.pem").toString(),
                folder.resolve("key.pem").toString()),
            new Clocks(clock, steady::get));
    source.step();
    return source;
  }

  private void later(FileSource source) {
    steady.addAndGet(Duration.ofSeconds(5).toNanos());
    source.step();
  }

  private static String failure(FileSource source) {
    return ((CertificateState.Failed) source.state()).sentence();
  }

  private void use(String name) throws IOException {
    copy(name + ".pem", "chain.pem");
    copy(name + ".key", "key.pem");
  }

  private void copy(String from, String to) throws IOException {
    Files.copy(
        folder.resolve(from), folder.resolve(to + ".x"), StandardCopyOption.REPLACE_EXISTING);
    Files.move(folder.resolve(to + ".x"), folder.resolve(to), StandardCopyOption.ATOMIC_MOVE);
  }
}
