package dev.slipway.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.fake.Answers;
import dev.slipway.ui.fake.LogFile;
import dev.slipway.ui.fake.SameThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogViewModelTest {
  @TempDir Path folder;
  private final SameThread background = new SameThread();
  private final Answers user = new Answers();
  private final LogViewModel model = new LogViewModel(background, user, ZoneOffset.UTC);
  private LogFile file;

  @BeforeEach
  void open() {
    file = new LogFile(folder.resolve("log")).out("one", "two");
    model.showingProperty().set(true);
    model.open(file.log());
  }

  @Test
  void linesComeAsTheyAreAskedFor() {
    assertThat(model.lineCountProperty().get()).isEqualTo(2);

    model.line(1);

    assertThat(model.line(1)).hasValueSatisfying(line -> assertThat(text(line)).isEqualTo("two"));
  }

  @Test
  void whileFollowingNothingIsNew() {
    file.out("three");
    model.poll();

    assertThat(model.lineCountProperty().get()).isEqualTo(3);
    assertThat(model.newLinesProperty().get()).isZero();
  }

  @Test
  void linesThatComeWhileTheReaderIsElsewhereAreCountedAndSeenAgainByFollowing() {
    model.followingProperty().set(false);
    file.out("three", "four", "five");
    model.poll();
    assertThat(model.newLinesProperty().get()).isEqualTo(3);

    model.followingProperty().set(true);
    assertThat(model.newLinesProperty().get()).isZero();
  }

  @Test
  void nothingIsReadWhileHidden() {
    model.showingProperty().set(false);
    int before = background.count();

    file.out("three");
    model.poll();
    assertThat(background.count()).isEqualTo(before);

    model.showingProperty().set(true);
    assertThat(model.lineCountProperty().get()).isEqualTo(3);
  }

  @Test
  void aPageThatGrewIsReadAnew() {
    model.line(1);
    file.out("three");
    model.poll();
    model.line(2);

    assertThat(model.line(2)).hasValueSatisfying(line -> assertThat(text(line)).isEqualTo("three"));
  }

  @Test
  void anAnswerForALogThatIsNoLongerOpenIsDropped() {
    background.hold();
    file.out("three");
    model.poll();
    model.open(new LogFile(folder.resolve("other")).out("only").log());
    background.release();

    assertThat(model.lineCountProperty().get()).isEqualTo(1);
  }

  @Test
  void thereIsOneReadingAtATime() {
    background.hold();
    model.poll();
    model.poll();
    model.poll();

    assertThat(background.waiting()).isEqualTo(1);
  }

  @Test
  void aVeryLongLineIsCutInSightAndWholeWhenCopied() {
    file.out("x".repeat(100_000));
    model.poll();
    model.line(2);
    List<String> copied = new ArrayList<>();
    model.showTimeProperty().set(false);
    model.copy(2, 2, copied::add);

    assertThat(model.line(2)).hasValueSatisfying(line -> assertThat(line.more()).isEqualTo(98_000));
    assertThat(copied.getFirst()).hasSize(100_001);
  }

  @Test
  void copiedLinesHaveTheirTimesAsLongAsTheyAreShown() {
    List<String> copied = new ArrayList<>();
    model.copy(0, 1, copied::add);

    assertThat(copied).containsExactly("1970-01-01 00:00:01 one\n1970-01-01 00:00:01 two\n");
  }

  @Test
  void theWholeLogIsSavedWithoutColours() throws IOException {
    file.out("\u001b[31mred\u001b[0m");
    model.showTimeProperty().set(false);
    Path target = folder.resolve("saved.log");
    model.save(target);

    assertThat(Files.readString(target)).isEqualTo("one\ntwo\nred\n");
    assertThat(user.notices).singleElement().asString().contains("saved.log");
  }

  @Test
  void aLogThatCannotBeSavedIsSaidInASentence() {
    model.save(folder.resolve("missing/saved.log"));

    assertThat(user.failures)
        .singleElement()
        .satisfies(f -> assertThat(f.sentence()).contains("disk"));
  }

  @Test
  void searchingShowsTheFirstMatchAndGoesRound() {
    List<Integer> revealed = new ArrayList<>();
    model.find().onReveal(revealed::add);
    file.out("two again");
    model.poll();

    model.find().textProperty().set("TWO");
    assertThat(model.find().statusProperty().get()).isEqualTo("1 of 2");
    model.find().next();
    assertThat(model.find().statusProperty().get()).isEqualTo("2 of 2");
    model.find().next();
    model.find().previous();

    assertThat(revealed).containsExactly(1, 2, 1, 2);
  }

  @Test
  void capitalsCountWhenAsked() {
    model.find().matchCaseProperty().set(true);
    model.find().textProperty().set("TWO");

    assertThat(model.find().statusProperty().get()).isEqualTo("No matches");
  }

  @Test
  void matchesInNewLinesAreCounted() {
    model.find().textProperty().set("o");
    assertThat(model.find().statusProperty().get()).isEqualTo("1 of 2");

    file.out("foo");
    model.poll();

    assertThat(model.find().statusProperty().get()).isEqualTo("1 of 4");
  }

  @Test
  void aBrokenRegularExpressionIsSaid() {
    model.find().regexProperty().set(true);
    model.find().textProperty().set("(");

    assertThat(model.find().statusProperty().get()).isEqualTo("Not a regular expression");
  }

  private static String text(ShownLine line) {
    return line.text().text();
  }
}
