package dev.slipway.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.host.FedCommand;
import dev.slipway.host.ssh.Desk;
import dev.slipway.host.ssh.OpenSshServer;
import dev.slipway.host.ssh.SshHost;
import dev.slipway.transfer.plan.FilePlanner;
import dev.slipway.transfer.plan.SendPlan;
import dev.slipway.transfer.plan.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Through a real OpenSSH server. */
@Timeout(90)
class TransferOverSshTest {
  private static final int FILES = 300;
  private static final int SIZE = 50_000;

  @TempDir private Path folder;
  private OpenSshServer server;
  private SshHost host;
  private Path here;
  private Path there;

  @BeforeEach
  void start() throws Exception {
    server = OpenSshServer.start(folder.resolve("server"), "MaxSessions 4");
    Desk desk = new Desk(folder.resolve("home"));
    server.authorize(OpenSshServer.key(desk.home.resolve(".ssh/id_ed25519"), "ed25519", ""));
    host = desk.host(server);
    here = Files.createDirectories(folder.resolve("here"));
    there = folder.resolve("far/it's there");
    byte[] bytes = new byte[SIZE];
    Random random = new Random(7);
    for (int i = 0; i < FILES; i++) {
      random.nextBytes(bytes);
      Path parent = Files.createDirectories(here.resolve("part " + i % 10));
      Files.write(parent.resolve("file " + i), bytes);
    }
  }

  @AfterEach
  void end() {
    host.close();
    server.close();
  }

  @Test
  void aFolderArrivesAndOnlyChangesFollow() throws Exception {
    Transferred first = send(TransferProgress.none());
    Files.writeString(here.resolve("part 3/file 3"), "shorter");
    Files.delete(here.resolve("part 4/file 4"));

    Transferred second = send(TransferProgress.none());

    assertThat(first.files()).isEqualTo(FILES);
    assertThat(second.files()).isEqualTo(1);
    assertThat(second.removed()).isEqualTo(1);
    assertThat(Trees.listing(there)).isEqualTo(Trees.listing(here));
    assertThat(send(TransferProgress.none()).files()).isZero();
  }

  @Test
  void aCutConnectionLeavesNothingHalfAndTheRestIsSentLater() throws Exception {
    assertThatThrownBy(() -> send(whenAt(FILES / 2, server::stop)))
        .isInstanceOfSatisfying(
            TransferException.class, e -> assertThat(e.failure()).isEqualTo(TransferFailure.LOST))
        .hasMessageContaining("what has arrived is not sent again");
    assertThat(there.resolve("part 0")).doesNotExist();
    server.start();

    Transferred rest = send(TransferProgress.none());

    assertThat(rest.files()).isBetween(1L, FILES - 50L);
    assertThat(Trees.listing(there)).isEqualTo(Trees.listing(here));
    assertThat(send(TransferProgress.none()).files()).isZero();
  }

  @Test
  void whatHasChangedSinceACutConnectionArrivesAsItIsNow() throws Exception {
    assertThatThrownBy(() -> send(whenAt(FILES / 2, server::stop)))
        .isInstanceOf(TransferException.class);
    server.start();
    Files.writeString(here.resolve("part 0/file 0"), "changed");
    Files.delete(here.resolve("part 1/file 1"));
    Files.delete(here.resolve("part 2/file 2"));
    Files.createDirectories(here.resolve("part 2/file 2/inside"));

    send(TransferProgress.none());

    assertThat(Trees.listing(there)).isEqualTo(Trees.listing(here));
    assertThat(there.resolve("part 0/file 0")).hasContent("changed");
  }

  @Test
  void anInterruptEndsItAndTheRestIsSentLater() throws Exception {
    Thread sender = Thread.currentThread();

    assertThatThrownBy(() -> send(whenAt(FILES / 2, sender::interrupt)))
        .isInstanceOf(InterruptedException.class);

    Transferred rest = send(TransferProgress.none());
    assertThat(rest.files()).isBetween(1L, FILES - 50L);
    assertThat(Trees.listing(there)).isEqualTo(Trees.listing(here));
  }

  @Test
  void anEarlierTransferThatHangsIsReplaced() throws Exception {
    try (FedCommand hanging =
        host.feed(Script.TAKE.with(there.toString(), Transfer.OWN, "t", ""))) {
      CompletableFuture<byte[]> out = Drained.of(hanging.out(), 1000);
      CompletableFuture<byte[]> err = Drained.of(hanging.err(), 1000);
      await().until(() -> Files.exists(there.resolve(Transfer.OWN + "/incoming")));

      send(TransferProgress.none());

      assertThat(hanging.await(Duration.ofSeconds(20))).hasValue(137);
      assertThat(out.join()).isEmpty();
      assertThat(err.join()).isNotNull();
    }
    assertThat(Trees.listing(there)).isEqualTo(Trees.listing(here));
  }

  private Transferred send(TransferProgress progress) throws Exception {
    SendPlan plan = new FilePlanner(Transfer.OWN).plan(List.of(Source.of(here)));
    return new Transfer(host).send(plan, there.toString(), progress);
  }

  /** Does something once, when so many files have gone. */
  private static TransferProgress whenAt(long files, Runnable act) {
    return new TransferProgress() {
      private boolean done;

      @Override
      public void at(Progress progress) {
        if (done || progress.files() < files) return;
        done = true;
        act.run();
      }
    };
  }
}
