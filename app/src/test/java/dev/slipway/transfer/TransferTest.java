package dev.slipway.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.host.Command;
import dev.slipway.host.LocalHost;
import dev.slipway.transfer.plan.FilePlanner;
import dev.slipway.transfer.plan.SendPlan;
import dev.slipway.transfer.plan.SentPath;
import dev.slipway.transfer.plan.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TransferTest {
  @TempDir private Path folder;
  private Path here;
  private Path there;

  @BeforeEach
  void folders() throws Exception {
    here = Files.createDirectories(folder.resolve("here"));
    there = folder.resolve("far/there");
    write("train.py", "print('training')");
    write("src/deep/er/model.py", "class Model: pass");
    write("README", "words");
  }

  @Test
  void aFolderArrivesWithModesTimesAndLinks() throws Exception {
    Files.setPosixFilePermissions(
        here.resolve("train.py"), PosixFilePermissions.fromString("rwxr-x---"));
    Files.setLastModifiedTime(here.resolve("README"), FileTime.fromMillis(1_000_000_000_123L));
    Files.createDirectories(here.resolve("empty"));
    Files.createSymbolicLink(here.resolve("latest"), Path.of("src/deep"));
    Files.createSymbolicLink(here.resolve("outside"), Path.of("/etc/passwd"));

    Transferred done = send();

    assertThat(Trees.of(there)).isEqualTo(Trees.of(here));
    assertThat(done.files()).isEqualTo(5);
    assertThat(done.unsettled()).isEmpty();
  }

  @Test
  void nothingIsSentAgainWhenNothingHasChanged() throws Exception {
    send();

    Transferred again = send();

    assertThat(again.files()).isZero();
    assertThat(again.bytes()).isZero();
  }

  @Test
  void onlyWhatHasChangedIsSent() throws Exception {
    send();
    Files.writeString(here.resolve("README"), "other words");
    write("src/new.py", "x");

    Transferred again = send();

    assertThat(again.files()).isEqualTo(2);
    assertThat(again.bytes()).isEqualTo(12);
    assertThat(Trees.of(there)).isEqualTo(Trees.of(here));
  }

  @Test
  void aFileOfTheSameSizeAndSecondIsSentWhenItWasChanged() throws Exception {
    FileTime time = FileTime.fromMillis(1_700_000_000_100L);
    Files.setLastModifiedTime(here.resolve("README"), time);
    send();
    Files.writeString(here.resolve("README"), "WORDS");
    Files.setLastModifiedTime(here.resolve("README"), FileTime.fromMillis(1_700_000_000_200L));

    send();

    assertThat(there.resolve("README")).hasContent("WORDS");
  }

  @Test
  void whatWasChangedOnTheMachineIsPutRight() throws Exception {
    send();
    Files.writeString(there.resolve("train.py"), "broken");
    Files.delete(there.resolve("README"));
    Files.setPosixFilePermissions(
        there.resolve("src"), PosixFilePermissions.fromString("rwx------"));

    Transferred again = send();

    assertThat(again.files()).isEqualTo(2);
    assertThat(Trees.of(there)).isEqualTo(Trees.of(here));
  }

  @Test
  void onlyWhatWasPutThereIsRemoved() throws Exception {
    send();
    Files.writeString(there.resolve("result.txt"), "of the run");
    Files.writeString(there.resolve("src/deep/cache"), "of the run");
    Files.delete(here.resolve("README"));
    Files.delete(here.resolve("src/deep/er/model.py"));
    Files.delete(here.resolve("src/deep/er"));
    Files.delete(here.resolve("src/deep"));

    Transferred done = send();

    assertThat(done.removed()).isEqualTo(2);
    assertThat(Trees.of(there).keySet())
        .containsExactly("result.txt", "src", "src/deep", "src/deep/cache", "train.py");
  }

  @Test
  void whatWasPutThereAndChangedThereStaysWhenItIsGoneHere() throws Exception {
    send();
    Files.writeString(there.resolve("README"), "edited on the machine");
    Files.delete(here.resolve("README"));

    Transferred done = send();

    assertThat(done.kept()).containsExactly(SentPath.of("README"));
    assertThat(there.resolve("README")).hasContent("edited on the machine");
    assertThat(send().kept()).isEmpty();
  }

  @Test
  void filesFoldersAndLinksTakeEachOthersPlace() throws Exception {
    write("a", "file");
    write("b/inner", "in a folder");
    Files.createSymbolicLink(here.resolve("c"), Path.of("src"));
    write("d", "file");
    send();
    Files.delete(here.resolve("a"));
    write("a/inner", "now a folder");
    Files.delete(here.resolve("b/inner"));
    Files.delete(here.resolve("b"));
    write("b", "now a file");
    Files.delete(here.resolve("c"));
    write("c/inner", "now a folder");
    Files.delete(here.resolve("d"));
    Files.createSymbolicLink(here.resolve("d"), Path.of("src"));

    send();

    assertThat(Trees.of(there)).isEqualTo(Trees.of(here));
    assertThat(there.resolve("src/inner")).doesNotExist();
  }

  @Test
  void aLinkOnTheMachineIsNotFollowedOutOfTheFolder() throws Exception {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.createDirectories(there);
    Files.createSymbolicLink(there.resolve("src"), outside);

    send();

    assertThat(outside).isEmptyDirectory();
    assertThat(Trees.of(there)).isEqualTo(Trees.of(here));
    Files.move(there.resolve("src"), folder.resolve("moved"));
    Files.createSymbolicLink(there.resolve("src"), outside);

    send();

    assertThat(outside).isEmptyDirectory();
    assertThat(Trees.of(there)).isEqualTo(Trees.of(here));
  }

  @Test
  void aFolderOfOthersInTheWayIsSaidAndNothingIsLost() throws Exception {
    Files.createDirectories(there.resolve("README/theirs"));

    assertThatThrownBy(this::send)
        .isInstanceOfSatisfying(
            TransferException.class,
            e -> assertThat(e.failure()).isEqualTo(TransferFailure.IN_THE_WAY))
        .hasMessageContaining("README")
        .hasMessageEndingWith("Move it away and start again.");
    assertThat(there.resolve("README/theirs")).exists();
    Files.delete(there.resolve("README/theirs"));
    Files.delete(there.resolve("README"));

    send();

    assertThat(Trees.of(there)).isEqualTo(Trees.of(here));
  }

  @Test
  void aMachineThatDoesNotTakeFilesThereSaysSo() throws Exception {
    Files.createDirectories(there.getParent());
    Files.writeString(there, "a file");

    assertThatThrownBy(this::send)
        .isInstanceOfSatisfying(
            TransferException.class,
            e -> assertThat(e.failure()).isEqualTo(TransferFailure.REFUSED))
        .hasMessageStartingWith("This computer does not take files in " + there);
  }

  @Test
  void namesOfAnyKindArrive() throws Exception {
    for (String name :
        List.of(
            " ",
            "-rf",
            "--",
            "a b",
            "new\nline",
            "it's",
            "\"",
            "$HOME",
            "`id`",
            "\\",
            "*",
            "?",
            "[x]",
            "é中",
            "~",
            "#",
            "..hidden",
            ".hidden",
            "end",
            "tab\t",
            "a'b\nc/d e")) {
      write(name + (name.contains("/") ? "" : "/in " + name), "x");
      write("flat " + name.replace('/', '_'), "y");
    }
    write("long/" + "n".repeat(250) + "/" + "m".repeat(250) + "/" + "o".repeat(200), "z");
    raw(
        "printf x > \"$(printf 'caf\\351')\"; mkdir \"$(printf 'd\\377\\n"
            + "')\"; printf y > \"$(printf 'd\\377\\n"
            + "')/$(printf '\\200')\"; ln -s \"$(printf 'd\\377')\" \"$(printf 'l\\376')\"; ln -s"
            + " \"$(printf '/d\\377')\" m");

    send();

    assertThat(Trees.listing(there)).isEqualTo(Trees.listing(here));
    assertThat(send().files()).isZero();
    raw("rm -r \"$(printf 'd\\377\\n')\" \"$(printf 'caf\\351')\" ./-rf");
    send();
    assertThat(Trees.listing(there)).isEqualTo(Trees.listing(here));
  }

  @Test
  void anOldTimeAndAnEmptyFileArrive() throws Exception {
    write("empty.txt", "");
    Files.setLastModifiedTime(here.resolve("README"), FileTime.fromMillis(-86_400_000L));

    send();

    assertThat(Trees.of(there)).isEqualTo(Trees.of(here));
    assertThat(send().files()).isZero();
  }

  @Test
  void itsProgressIsTold() throws Exception {
    List<Progress> told = new ArrayList<>();

    new Transfer(new LocalHost()).send(plan(), there.toString(), told::add);

    Progress last = told.getLast();
    assertThat(last.bytes()).isEqualTo(last.totalBytes()).isEqualTo(plan().bytes());
    assertThat(last.files()).isEqualTo(last.totalFiles()).isEqualTo(3);
    assertThat(told).extracting(Progress::current).contains("README", "src/deep/er/model.py");
  }

  @Test
  void aFileThatChangesWhileItIsSentArrivesAsItIsAtTheEnd() throws Exception {
    write("big", "old ".repeat(300_000));
    AtomicBoolean changed = new AtomicBoolean();
    TransferProgress change =
        progress -> {
          if (!progress.current().equals("big") || progress.bytes() < 300_000) return;
          if (!changed.compareAndSet(false, true)) return;
          assertThatCode(() -> write("big", "new")).doesNotThrowAnyException();
        };

    Transferred done = new Transfer(new LocalHost()).send(plan(), there.toString(), change);

    assertThat(done.unsettled()).isEmpty();
    assertThat(Trees.of(there)).isEqualTo(Trees.of(here));
  }

  @Test
  void aFileThatGoesWhileItIsSentIsNotThere() throws Exception {
    SendPlan plan = plan();
    Files.delete(here.resolve("README"));

    Transferred done =
        new Transfer(new LocalHost()).send(plan, there.toString(), TransferProgress.none());

    assertThat(done.unsettled()).isEmpty();
    assertThat(Trees.of(there)).isEqualTo(Trees.of(here));
  }

  @Test
  void aFileThatNeverRestsIsSaid() throws Exception {
    TransferProgress change =
        progress -> {
          if (!progress.current().equals("README")) return;
          assertThatCode(() -> write("README", "words " + System.nanoTime()))
              .doesNotThrowAnyException();
        };

    Transferred done = new Transfer(new LocalHost()).send(plan(), there.toString(), change);

    assertThat(done.unsettled()).containsExactly(SentPath.of("README"));
    assertThat(there.resolve("train.py")).exists();
  }

  @Test
  void gitDoesNotSeeWhatRemembersATransfer() throws Exception {
    send();

    assertThat(there.resolve(Transfer.OWN + "/.gitignore")).hasContent("*");
    assertThat(Files.list(there.resolve(Transfer.OWN)).map(Path::getFileName).map(Path::toString))
        .containsExactlyInAnyOrder(".gitignore", "manifest", "paths");
  }

  private Transferred send() throws Exception {
    return new Transfer(new LocalHost()).send(plan(), there.toString(), TransferProgress.none());
  }

  private SendPlan plan() throws Exception {
    return new FilePlanner(Transfer.OWN).plan(List.of(Source.of(here)));
  }

  private void write(String path, String text) throws Exception {
    Path file = here.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void raw(String script) throws Exception {
    Command command = Command.of("/bin/sh", "-c", "cd \"$1\" && " + script, "x", here.toString());
    assertThat(new LocalHost().run(command).err()).isEmpty();
  }
}
