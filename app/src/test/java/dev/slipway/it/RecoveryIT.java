package dev.slipway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.store.Home;
import dev.slipway.ui.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The bundle's window is killed while somebody types: nothing of it is lost. */
class RecoveryIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String BEFORE = "type: task\ncommands:\n  - ls\n";
  // Without a window manager the window is at the corner; these are inside of what is named.
  private static final int[] FIRST_FILE = {180, 95};
  private static final int[] TEXT = {600, 500};

  @TempDir private Path folder;
  private final List<Process> started = new ArrayList<>();
  private Screen screen;
  private Bundle slipway;
  private Path file;

  @BeforeEach
  void prepare() throws Exception {
    screen = Screen.start();
    slipway = new Bundle(folder, screen.environment());
    Path work = Files.createDirectory(folder.resolve("work"));
    file = Files.writeString(work.resolve("a.dstack.yml"), BEFORE);
    Home home = new Home(slipway.home()).create();
    new SettingsFile(home.settings()).folderOpened(work);
  }

  @AfterEach
  void end() throws Exception {
    for (Process process : started) process.destroyForcibly().waitFor();
    if (screen != null) screen.close();
  }

  @Test
  void whatWasTypedIsThereAgainAfterAKill() throws Exception {
    Process victim = open();
    await().atMost(PATIENCE).until(this::opened);
    await().atMost(PATIENCE).until(this::typedAndKept);

    victim.destroyForcibly().waitFor();
    String kept = drafts().getFirst();
    assertThat(Files.readString(file)).as("the file itself is as it was").isEqualTo(BEFORE);

    open();
    screen.click(TEXT[0], TEXT[1]);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              screen.press("ctrl+s");
              return Files.readString(file).equals(kept);
            });
    await().atMost(PATIENCE).until(() -> drafts().isEmpty());
  }

  @Test
  void theEndOfASessionAsksNothingAndLosesNothing() throws Exception {
    Process first = open();
    await().atMost(PATIENCE).until(this::opened);
    await().atMost(PATIENCE).until(this::typedAndKept);

    first.destroy();
    assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();

    open();
    assertThat(drafts()).isNotEmpty();
    assertThat(Files.readString(file)).isEqualTo(BEFORE);
  }

  private Process open() throws Exception {
    Process process = slipway.start().process();
    started.add(process);
    await().atMost(PATIENCE).until(screen::hasWindow);
    return process;
  }

  /** The tree is filled a moment after the window is there. */
  private boolean opened() throws Exception {
    screen.click(FIRST_FILE[0], FIRST_FILE[1]);
    Path session = new Home(slipway.home()).desk().resolve("session.json");
    return Files.exists(session) && Files.readString(session).contains(file.toString());
  }

  /** What is typed before the text has the keyboard is typed for nobody: then once more. */
  private boolean typedAndKept() throws Exception {
    screen.click(TEXT[0], TEXT[1]);
    screen.press("ctrl+a");
    screen.type("# kept");
    return drafts().contains("# kept");
  }

  private List<String> drafts() throws IOException {
    List<String> drafts = new ArrayList<>();
    Path desk = new Home(slipway.home()).desk();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(desk, "draft-*.json")) {
      for (Path draft : files) {
        drafts.add(new JsonMapper().readTree(draft.toFile()).path("text").asString());
      }
    }
    return drafts;
  }
}
