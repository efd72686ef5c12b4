package dev.slipway.ui.editor;

import dev.slipway.config.Checked;
import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import dev.slipway.config.language.Fold;
import dev.slipway.config.language.Formatting;
import dev.slipway.config.language.OutlineItem;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Newest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The text being edited and what is known about it. What is known always belongs to the text as it
 * is: an answer for an older text is dropped. All calls are on the UI thread.
 */
public final class EditorViewModel {
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
  private final ReadOnlyObjectWrapper<Findings> findings =
      new ReadOnlyObjectWrapper<>(this, "findings", Findings.NONE);
  private final List<Waiter> waiting = new ArrayList<>();
  private final Consumer<Exception> failed;
  private final Newest<String, Checked> checks;
  private final Newest<Ask<List<Suggestion>>, List<Suggestion>> suggestions;
  private final Newest<Ask<Optional<Explanation>>, Optional<Explanation>> explanations;
  private final Newest<Ask<List<OutlineItem>>, List<OutlineItem>> outlines;
  private final Newest<Ask<List<Fold>>, List<Fold>> folds;
  private final Newest<Ask<Formatting>, Formatting> formats;

  /**
   * What a check found.
   *
   * @param text what was checked
   * @param checked what came out; nothing before the first check
   * @param check which check it was, so that finding the same again is a change too
   */
  public record Findings(String text, Optional<Checked> checked, long check) {
    static final Findings NONE = new Findings("", Optional.empty(), 0);

    public List<Problem> problems() {
      return checked.map(Checked::problems).orElse(List.of());
    }

    public long errors() {
      return problems().stream().filter(found -> found.severity() == Severity.ERROR).count();
    }
  }

  /**
   * Somebody who asked what is wrong with a text.
   *
   * @param dropped told when the text became another before it was known
   */
  private record Waiter(String text, Consumer<Checked> answer, Runnable dropped) {}

  /** A question about a place of a text, and who waits for the answer. */
  private record Ask<T>(String text, int offset, Consumer<T> answer) {}

  /**
   * @param failed told of what the language did not expect
   */
  public EditorViewModel(
      Background background, EditorLanguage language, Consumer<Exception> failed) {
    this.failed = failed;
    checks = new Newest<>(background, language::check, this::checked, this::checkFailed);
    suggestions = asking(background, a -> language.suggest(a.text(), a.offset()), failed);
    explanations = asking(background, a -> language.explain(a.text(), a.offset()), failed);
    outlines = asking(background, a -> language.outline(a.text()), failed);
    folds = asking(background, a -> language.folds(a.text()), failed);
    formats = asking(background, a -> language.format(a.text()), failed);
  }

  private <T> Newest<Ask<T>, T> asking(
      Background background, Function<Ask<T>, T> question, Consumer<Exception> failed) {
    return new Newest<>(background, question, this::answer, failed);
  }

  /** Tells of what was not expected, for whoever works on the same text. */
  public void failed(Exception failure) {
    failed.accept(failure);
  }

  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  public String text() {
    return text.get();
  }

  /** Says what the text is now. */
  public void changed(String now) {
    text.set(now);
    List<Waiter> late = waiting.stream().filter(one -> !one.text().equals(now)).toList();
    waiting.removeAll(late);
    late.forEach(one -> one.dropped().run());
  }

  /** Checks the text as it is now; {@link #findingsProperty} changes when that is done. */
  public void check() {
    checks.ask(text.get());
  }

  /** Answers once it is known what is wrong with this text; never if it changes before that. */
  public void whenChecked(Consumer<Checked> answer) {
    whenChecked(answer, () -> {});
  }

  /**
   * Answers once it is known what is wrong with this text.
   *
   * @param dropped what happens instead if the text changes before that; if the check fails, only
   *     whoever is told of failures hears of it
   */
  public void whenChecked(Consumer<Checked> answer, Runnable dropped) {
    Optional<Checked> known = current();
    if (known.isPresent()) {
      answer.accept(known.get());
      return;
    }
    waiting.add(new Waiter(text.get(), answer, dropped));
    check();
  }

  /** Knows at once what a check of exactly this text found. */
  public Optional<Checked> current() {
    return findings.get().text().equals(text.get()) ? findings.get().checked() : Optional.empty();
  }

  public ReadOnlyObjectProperty<Findings> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  public Findings findings() {
    return findings.get();
  }

  /** Asks what could stand at an offset; an answer that comes after the text changed is dropped. */
  public void suggest(int offset, Consumer<List<Suggestion>> answer) {
    suggestions.ask(new Ask<>(text.get(), offset, answer));
  }

  /** Asks what the word at an offset means; a late answer is dropped. */
  public void explain(int offset, Consumer<Optional<Explanation>> answer) {
    explanations.ask(new Ask<>(text.get(), offset, answer));
  }

  /** Asks for the fields of the text as a tree; a late answer is dropped. */
  public void outline(Consumer<List<OutlineItem>> answer) {
    outlines.ask(new Ask<>(text.get(), 0, answer));
  }

  /** Asks what can be folded away; a late answer is dropped. */
  public void folds(Consumer<List<Fold>> answer) {
    folds.ask(new Ask<>(text.get(), 0, answer));
  }

  /** Asks for the text in order; a late answer is dropped. */
  public void format(Consumer<Formatting> answer) {
    formats.ask(new Ask<>(text.get(), 0, answer));
  }

  /** The repairs for what is wrong at an offset or, when nothing is there, in its line. */
  public List<Fix> fixesAt(int offset) {
    return current().isEmpty() ? List.of() : repairs().at(text.get(), offset);
  }

  private Repairs repairs() {
    return new Repairs(findings.get().problems());
  }

  /**
   * Hands on the edits of a repair; none if the text is another than the one in which its problem
   * was found.
   */
  public void repair(Fix fix, Consumer<List<TextEdit>> make) {
    if (current().isPresent() && repairs().has(fix)) make.accept(fix.edits());
  }

  /** What is wrong at an offset of the text as it is, the worst first. */
  public List<Problem> problemsAt(int offset) {
    return now().at(offset);
  }

  /** Where a problem is in the text as it is; nothing when it was in what is gone. */
  public Optional<Span> placeOf(Problem problem) {
    return now().placeOf(problem);
  }

  /**
   * The index of the first problem behind an offset; the first of all behind the last. As long as
   * there are errors, only they count.
   */
  public OptionalInt problemAfter(int offset) {
    return now().after(offset);
  }

  /** The index of the last problem before an offset; the last of all before the first. */
  public OptionalInt problemBefore(int offset) {
    return now().before(offset);
  }

  private ProblemPlaces now() {
    return new ProblemPlaces(findings.get(), text.get());
  }

  public void close() {
    checks.close();
    suggestions.close();
    explanations.close();
    outlines.close();
    folds.close();
    formats.close();
  }

  private void checked(String what, Checked found) {
    if (!what.equals(text.get())) return;
    long check = findings.get().check() + 1;
    findings.set(new Findings(what, Optional.of(found), check));
    List<Waiter> told = waiting.stream().filter(one -> one.text().equals(what)).toList();
    waiting.removeAll(told);
    told.forEach(one -> one.answer().accept(found));
  }

  /** Nobody waits any longer: a later check is an answer to another question. */
  private void checkFailed(Exception failure) {
    waiting.clear();
    failed.accept(failure);
  }

  private <T> void answer(Ask<T> ask, T found) {
    if (ask.text().equals(text.get())) ask.answer().accept(found);
  }
}
