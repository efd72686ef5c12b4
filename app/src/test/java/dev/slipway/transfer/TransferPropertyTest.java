package dev.slipway.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.host.LocalHost;
import dev.slipway.transfer.plan.FilePlanner;
import dev.slipway.transfer.plan.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any small folder, sent, changed and sent again. */
class TransferPropertyTest {
  private static final String MODES = "rw-r--r--,rwxr-xr-x,rw-------,r--r-----";

  @Property(tries = 40)
  void afterEachSendingBothAreEqual(
      @ForAll("folders") Map<String, String> first, @ForAll("folders") Map<String, String> second)
      throws Exception {
    Path folder = Files.createTempDirectory("transfer");
    LocalHost host = new LocalHost();
    try {
      for (Map<String, String> wanted : List.of(first, second, second, first)) {
        make(folder.resolve("here"), wanted);
        Transferred done = send(host, folder);

        assertThat(Trees.listing(folder.resolve("there")))
            .isEqualTo(Trees.listing(folder.resolve("here")));
        assertThat(Trees.of(folder.resolve("there"))).isEqualTo(Trees.of(folder.resolve("here")));
        assertThat(done.unsettled()).isEmpty();
        assertThat(send(host, folder).files()).isZero();
      }
    } finally {
      host.files().remove(folder.toString());
    }
  }

  private static Transferred send(LocalHost host, Path folder) throws Exception {
    Source here = Source.of(folder.resolve("here"));
    return new Transfer(host)
        .send(
            new FilePlanner(Transfer.OWN).plan(List.of(here)),
            folder.resolve("there").toString(),
            TransferProgress.none());
  }

  /** Makes a folder hold what is wanted; an entry that something is in the way of is left out. */
  private static void make(Path here, Map<String, String> wanted) throws IOException {
    new LocalHost().files().remove(here.toString());
    Files.createDirectories(here);
    for (Map.Entry<String, String> each : wanted.entrySet()) {
      Path file = here.resolve(each.getKey());
      if (!free(here, file)) continue;
      Files.createDirectories(file.getParent());
      String text = each.getValue();
      if (text.startsWith("l")) {
        Files.createSymbolicLink(file, Path.of(text));
      } else if (text.startsWith("d")) {
        Files.createDirectory(file);
      } else {
        Files.writeString(file, text);
        String[] modes = MODES.split(",", -1);
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(modes[text.length() % modes.length]));
      }
    }
  }

  private static boolean free(Path here, Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) return false;
    for (Path at = file.getParent(); !at.equals(here); at = at.getParent()) {
      boolean there = Files.exists(at, LinkOption.NOFOLLOW_LINKS);
      if (there && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) return false;
    }
    return true;
  }

  @Provide
  Arbitrary<Map<String, String>> folders() {
    Arbitrary<String> name =
        Arbitraries.of("a", "b", "-c", " d", "e\nf", "'", "\"$x", "é", "*", ".g", "h\\i", "end");
    Arbitrary<String> path =
        name.list().ofMinSize(1).ofMaxSize(3).map(names -> String.join("/", names));
    Arbitrary<String> what =
        Arbitraries.strings().withChars("ldxyz ").ofMinLength(1).ofMaxLength(6);
    return Arbitraries.maps(path, what).ofMaxSize(8);
  }
}
