package dev.slipway.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.launch.Desk;
import dev.slipway.ui.launch.Draft;
import dev.slipway.ui.launch.Session;
import dev.slipway.ui.launch.file.Stamp;
import dev.slipway.ui.launch.file.TextForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskFolderTest {
  private static final Instant WRITTEN = Instant.parse("2026-01-02T03:04:05.123456789Z");

  @TempDir private Path folder;

  @Test
  void whatIsKeptIsThereForTheNextProcess() throws IOException {
    Session session =
        new Session(
            List.of(
                new Session.Place("one", Optional.of(Path.of("/work/a.dstack.yml")), 12),
                new Session.Place("two", Optional.empty(), 0)),
            Optional.of("two"));
    try (Desk desk = new DeskFolder(folder)) {
      assertThat(desk.load()).isEqualTo(new Desk.Left(Session.EMPTY, List.of()));
      desk.keep(draft("one", "first"));
      desk.keep(draft("one", "text \u00e4\u20ac\n"));
      desk.keep(draft("gone", "x"));
      desk.forget("gone");
      desk.arrange(session);
    }

    try (Desk next = new DeskFolder(folder)) {
      assertThat(next.load())
          .isEqualTo(new Desk.Left(session, List.of(draft("one", "text \u00e4\u20ac\n"))));
    }
  }

  @Test
  void onlyOneOfTwoHasTheDeskAndNothingOfTheOtherIsLost() throws IOException {
    try (Desk first = new DeskFolder(folder);
        Desk second = new DeskFolder(folder)) {
      first.load();
      first.arrange(new Session(List.of(), Optional.of("first")));

      assertThat(second.load().drafts()).isEmpty();
      second.keep(draft("other", "of the second"));
      second.arrange(new Session(List.of(), Optional.of("second")));
    }

    try (Desk next = new DeskFolder(folder)) {
      Desk.Left left = next.load();
      assertThat(left.session().current()).hasValue("first");
      assertThat(left.drafts()).extracting(Draft::text).containsExactly("of the second");
    }
  }

  @Test
  void whatIsDamagedStaysAndHidesNothingElse() throws IOException {
    try (Desk desk = new DeskFolder(folder)) {
      desk.load();
      desk.keep(draft("one", "whole"));
    }
    Path damaged = Files.writeString(folder.resolve("draft-two.json"), "{ \"document\": ");
    Files.writeString(folder.resolve("session.json"), "[]");
    Files.writeString(folder.resolve("draft-one.json123.new"), "half");

    try (Desk next = new DeskFolder(folder)) {
      Desk.Left left = next.load();
      assertThat(left.drafts()).extracting(Draft::text).containsExactly("whole");
      assertThat(left.session()).isEqualTo(Session.EMPTY);
    }
    assertThat(damaged).exists();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".new"));
    }
  }

  private static Draft draft(String document, String text) {
    return new Draft(
        document,
        Optional.of(Path.of("/work/a.dstack.yml")),
        "a.dstack.yml",
        "",
        text,
        TextForm.even(true, "\r\n"),
        Optional.of(new Stamp(FileTime.from(WRITTEN), 42)),
        3);
  }
}
