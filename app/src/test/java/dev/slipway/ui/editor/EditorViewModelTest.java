package dev.slipway.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Checked;
import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;
import dev.slipway.config.language.Fold;
import dev.slipway.config.language.Formatting;
import dev.slipway.config.language.OutlineItem;
import dev.slipway.ui.fake.SameThread;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditorViewModelTest {
  private final SameThread background = new SameThread();
  private final List<Exception> failures = new ArrayList<>();
  private final EditorViewModel model =
      new EditorViewModel(background, new DstackLanguage(), failures::add);

  @Test
  void aCheckFindsWhatIsWrongAtItsPlace() {
    model.changed("type: task\ncomands:\n  - ls\n");

    model.check();

    assertThat(model.findings().errors()).isPositive();
    assertThat(model.problemsAt(12)).isNotEmpty();
    assertThat(model.problemsAt(0)).isEmpty();
  }

  @Test
  void anAnswerForAnOlderTextIsDropped() {
    background.hold();
    model.changed("typ: task");
    model.check();
    model.changed("type: task\ncommands:\n  - ls\n");
    background.release();

    assertThat(model.findings().checked()).isEmpty();
    assertThat(model.current()).isEmpty();

    model.check();
    background.release();

    assertThat(model.current())
        .hasValueSatisfying(found -> assertThat(found.hasErrors()).isFalse());
  }

  @Test
  void aLateSuggestionIsDropped() {
    List<List<Suggestion>> answers = new ArrayList<>();
    background.hold();
    model.changed("ty");
    model.suggest(2, answers::add);
    model.changed("typ");
    background.release();
    assertThat(answers).isEmpty();

    model.suggest(3, answers::add);
    background.release();
    assertThat(answers).singleElement().satisfies(found -> assertThat(found).isNotEmpty());
  }

  @Test
  void whoWaitsForACheckIsToldOnceItIsThere() {
    List<Checked> told = new ArrayList<>();
    background.hold();
    model.changed("type: task");

    model.whenChecked(told::add);
    assertThat(told).isEmpty();
    background.release();
    model.whenChecked(told::add);

    assertThat(told).hasSize(2);
  }

  @Test
  void whoWaitsForACheckIsNotTakenForAskingAboutALaterText() {
    List<Checked> told = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    background.hold();
    model.changed("type: task");
    model.whenChecked(told::add, () -> dropped.add("dropped"));

    model.changed("type: service");
    assertThat(dropped).containsExactly("dropped");
    background.release();
    model.check();
    background.release();

    assertThat(model.current()).isPresent();
    assertThat(told).isEmpty();
  }

  @Test
  void whoWaitsForACheckThatFailsIsForgotten() {
    List<Checked> told = new ArrayList<>();
    FakeLanguage language =
        new FakeLanguage() {
          private int calls;

          @Override
          public Checked check(String text) {
            if (calls++ == 0) throw new IllegalStateException("broken");
            return super.check(text);
          }
        };
    EditorViewModel fragile = new EditorViewModel(background, language, failures::add);
    fragile.changed("a: 1");

    fragile.whenChecked(told::add);
    fragile.check();

    assertThat(failures).hasSize(1);
    assertThat(fragile.current()).isPresent();
    assertThat(told).isEmpty();
  }

  @Test
  void problemsAreKnownAtTheirPlacesWhileTheNextCheckIsToCome() {
    EditorViewModel fake = fakeWith("a: 1\nb: memroy\nc: memroy\n");

    fake.changed("a: 1\nnew: line\nb: memroy\nc: memroy\n");

    assertThat(fake.problemsAt("a: 1\nb: m".length())).isEmpty();
    assertThat(fake.problemsAt(fake.text().indexOf("memroy") + 2)).hasSize(1);
    assertThat(fake.problemAfter(fake.text().indexOf("b:"))).hasValue(0);
    assertThat(fake.problemBefore(fake.text().lastIndexOf("c:"))).hasValue(0);
    assertThat(fake.placeOf(fake.findings().problems().getFirst()))
        .hasValueSatisfying(
            place -> {
              assertThat(place.start()).isEqualTo(fake.text().indexOf("memroy"));
              assertThat(place.from().line()).isEqualTo(3);
            });

    fake.changed("a: 1\nnew: line\nb: x\nc: memroy\n");
    assertThat(fake.problemAfter(0)).hasValue(1);
    assertThat(fake.placeOf(fake.findings().problems().getFirst())).isEmpty();
  }

  @Test
  void errorsComeBeforeWarnings() {
    EditorViewModel fake = fakeWith("a: wrong\nb: memroy\nc: wrong\nd: memroy\n");
    assertThat(fake.problemAfter(0)).hasValue(1);
    assertThat(fake.problemAfter(14)).hasValue(3);
    assertThat(fake.problemAfter(40)).hasValue(1);
    assertThat(fake.problemBefore(3)).hasValue(3);

    EditorViewModel warned = fakeWith("a: wrong\nc: wrong\n");
    assertThat(warned.problemAfter(4)).hasValue(1);
  }

  @Test
  void theNextProblemAfterTheLastIsTheFirst() {
    model.changed("type: task\nfoo: 1\nbar: 2\ncommands:\n  - ls\n");
    model.check();

    assertThat(model.findings().problems()).hasSize(2);
    assertThat(model.problemAfter(0)).hasValue(0);
    assertThat(model.problemAfter(12)).hasValue(1);
    assertThat(model.problemAfter(30)).hasValue(0);
    assertThat(model.problemBefore(30)).hasValue(1);
    assertThat(model.problemBefore(3)).hasValue(1);
  }

  @Test
  void aLanguageThatFailsIsToldAndTheNextCheckWorks() {
    EditorLanguage broken =
        new EditorLanguage() {
          @Override
          public List<OutlineItem> outline(String text) {
            return List.of();
          }

          @Override
          public List<Fold> folds(String text) {
            return List.of();
          }

          @Override
          public Formatting format(String text) {
            return new Formatting.Done(text);
          }

          private int calls;

          @Override
          public Checked check(String text) {
            if (calls++ == 0) throw new IllegalStateException("broken");
            return new DstackLanguage().check(text);
          }

          @Override
          public List<Suggestion> suggest(String text, int offset) {
            return List.of();
          }

          @Override
          public java.util.Optional<Explanation> explain(String text, int offset) {
            return java.util.Optional.empty();
          }
        };
    EditorViewModel fragile = new EditorViewModel(background, broken, failures::add);
    fragile.changed("type: task");

    fragile.check();
    fragile.check();

    assertThat(failures).hasSize(1);
    assertThat(fragile.current()).isPresent();
  }

  @Test
  void theRepairsAtAPlaceComeBeforeThoseOfItsLine() {
    EditorViewModel fake = fakeWith("a: memroy wrong\nb: 1\n");

    assertThat(fake.fixesAt(4)).extracting(Fix::title).containsExactly("Change to memory");
    assertThat(fake.fixesAt(1))
        .extracting(Fix::title)
        .containsExactly("Change to memory", "Change to right", "Take it out");
    assertThat(fake.fixesAt(17)).isEmpty();
  }

  @Test
  void theSameMistakeAtSeveralPlacesIsRepairedTogether() {
    EditorViewModel fake = fakeWith("a: wrong\nb: wrong\nc: memroy\n");
    List<TextEdit> made = new ArrayList<>();

    List<Fix> fixes = fake.fixesAt(4);
    assertThat(fixes)
        .extracting(Fix::title)
        .containsExactly("Change to right", "Take it out", "Change to right, in all 2 places");
    fake.repair(fixes.getLast(), made::addAll);

    assertThat(TextEdit.apply(fake.text(), made)).isEqualTo("a: right\nb: right\nc: memroy\n");
  }

  @Test
  void aRepairIsMadeOnlyInTheTextInWhichItsProblemWasFound() {
    List<TextEdit> made = new ArrayList<>();
    EditorViewModel fake = fakeWith("a: wrong\n");
    Fix fix = fake.fixesAt(3).getFirst();

    fake.changed("aa: wrong\n");
    fake.repair(fix, made::addAll);
    assertThat(made).isEmpty();
    assertThat(fake.fixesAt(4)).isEmpty();

    fake.check();
    fake.repair(fix, made::addAll);
    assertThat(made).as("the same words at another place").isEmpty();

    fake.changed("a: wrong\n");
    fake.check();
    fake.repair(fix, made::addAll);
    assertThat(made).containsExactly(new TextEdit(3, 8, "right"));
  }

  @Test
  void lateFoldsOutlinesAndFormattingsAreDropped() {
    List<Object> answers = new ArrayList<>();
    EditorViewModel fake = fakeWith("a:\n  b: 1\n");
    background.hold();
    fake.folds(answers::add);
    fake.outline(answers::add);
    fake.format(answers::add);
    fake.changed("a:\n");
    background.release();
    assertThat(answers).isEmpty();

    fake.changed("a:\n  b: 1\n");
    fake.folds(answers::add);
    fake.format(answers::add);
    assertThat(answers)
        .containsExactly(List.of(new Fold(0, 1)), new Formatting.Done("a:\n  b: 1\n"));
  }

  private EditorViewModel fakeWith(String text) {
    EditorViewModel fake = new EditorViewModel(background, new FakeLanguage(), failures::add);
    fake.changed(text);
    fake.check();
    return fake;
  }
}
