package dev.slipway.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.host.HostFiles;
import dev.slipway.host.SendProgress;
import dev.slipway.host.WholeCopy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SshFilesTest {
  @TempDir private Path folder;
  private OpenSshServer server;
  private SshHost host;
  private HostFiles files;
  private Path there;

  @BeforeEach
  void start() throws Exception {
    server = OpenSshServer.start(folder.resolve("server"), "MaxSessions 2");
    Desk desk = new Desk(folder.resolve("home"));
    server.authorize(OpenSshServer.key(desk.home.resolve(".ssh/id_ed25519"), "ed25519", ""));
    host = desk.host(server);
    files = host.files();
    there = Files.createDirectory(folder.resolve("there"));
  }

  @AfterEach
  void end() throws Exception {
    host.close();
    server.close();
  }

  @Test
  void aPrivateFileIsItsUsersAloneAndIsReplacedInOneStep() throws Exception {
    String path = there + "/a/b c/it's";
    files.writePrivate(path, "old");
    Path file = Path.of(path);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    files.writePrivate(path, "new é");

    assertThat(files.readText(path)).contains("new é");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(files.list(file.getParent().toString())).containsExactly("it's");
  }

  @Test
  void partsAndSizesOfAFileAreRead() throws Exception {
    byte[] bytes = new byte[300_000];
    new Random(7).nextBytes(bytes);
    Path file = Files.write(there.resolve("data"), bytes);

    assertThat(files.size(file.toString())).contains(300_000L);
    assertThat(files.read(file.toString(), 0, 1_000_000)).isEqualTo(bytes);
    assertThat(files.read(file.toString(), 299_990, 100)).hasSize(10).endsWith(bytes[299_999]);
    assertThat(files.read(file.toString(), 5, 3)).containsExactly(bytes[5], bytes[6], bytes[7]);
    assertThat(files.read(file.toString(), 400_000, 3)).isEmpty();
  }

  @Test
  void whatIsNotThereIsAnAnswer() throws Exception {
    String path = there + "/nothing";

    assertThat(files.exists(path)).isFalse();
    assertThat(files.size(path)).isEmpty();
    assertThat(files.read(path, 0, 10)).isEmpty();
    assertThat(files.readText(path)).isEmpty();
    assertThat(files.list(path)).isEmpty();
    files.remove(path);
  }

  @Test
  void aTreeIsRemovedAndWhatItsLinksLeadToIsNot() throws Exception {
    Path kept = Files.writeString(folder.resolve("kept"), "x");
    Path tree = Files.createDirectories(there.resolve("-rf x/deep"));
    Files.writeString(tree.resolve("file"), "x");
    Files.createSymbolicLink(there.resolve("-rf x/link"), folder.resolve("home"));
    Files.createSymbolicLink(there.resolve("single"), kept);

    files.remove(there + "/-rf x");
    files.remove(there + "/single");

    assertThat(files.list(there.toString())).isEmpty();
    assertThat(kept).exists();
    assertThat(folder.resolve("home")).exists();
  }

  @Test
  void aFileIsSentWithItsProgressAndItsSum() throws Exception {
    byte[] bytes = new byte[5_000_000];
    new Random(8).nextBytes(bytes);
    Path file = Files.write(folder.resolve("gateway.jar"), bytes);
    List<Long> seen = new ArrayList<>();

    String sum = files.send(file, there + "/lib/gateway.jar", (sent, total) -> seen.add(sent));

    assertThat(sum).isEqualTo(WholeCopy.sum(new ByteArrayInputStream(bytes)));
    assertThat(there.resolve("lib/gateway.jar")).hasBinaryContent(bytes);
    assertThat(seen).isSorted().endsWith(5_000_000L).hasSizeGreaterThan(5);
    assertThat(files.list(there + "/lib")).containsExactly("gateway.jar");
  }

  @Test
  void whatCannotBeWrittenLeavesWhatWasThere() throws Exception {
    Path full = Path.of("/dev/full");
    Path folderInTheWay = Files.createDirectories(there.resolve("taken/inside"));
    Path file = Files.writeString(folder.resolve("some"), "x");

    assertThatThrownBy(
            () -> files.send(file, folderInTheWay.getParent().toString(), SendProgress.none()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("could not be used");
    assertThat(files.list(there.toString())).containsExactly("taken");
    assertThat(files.exists(full.toString())).isTrue();
  }

  @Test
  void aPathFromTheHomeIsThatOfTheMachinesUser() throws Exception {
    String name = "slipway-test-" + folder.getFileName();
    try {
      files.writePrivate("~/" + name, "x");

      assertThat(Path.of(System.getProperty("user.home"), name)).hasContent("x");
    } finally {
      files.remove("~/" + name);
    }
    assertThat(files.exists("~/" + name)).isFalse();
    assertThat(files.exists("~")).isTrue();
  }

  @Test
  void filesGoOnAfterTheConnectionWasLost() throws Exception {
    files.writePrivate(there + "/one", "1");
    server.stop();
    server.start();

    assertThat(files.readText(there + "/one")).contains("1");
  }
}
