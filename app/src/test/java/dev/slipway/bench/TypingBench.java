package dev.slipway.bench;

import dev.slipway.config.Position;
import dev.slipway.config.Span;
import dev.slipway.ui.editor.DstackLanguage;
import dev.slipway.ui.editor.EditorViewModel;
import dev.slipway.ui.editor.YamlEditor;
import dev.slipway.ui.theme.Theme;
import dev.slipway.ui.theme.ThemeChoice;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * How long typing keeps the UI thread: real key events into the real editor with a configuration of
 * 2,000 lines that has some mistakes. Measured apart: handling a key, a pulse (styles and layout),
 * and taking an answer from the background. Then the memory before and after many edits. {@code
 * TypingBench KEYS EDITS}; see {@code app/src/bench/typing.sh}.
 */
public final class TypingBench {
  private static final int LINES = 2_000;
  private static final int KEYS_AT_ONE_PLACE = 25;
  private static final long PAUSE_MILLIS = 30;
  private static final String WORDS = "echo train model and 42 then save: yes - ";

  private final Blocks keys = new Blocks();
  private final Blocks breaks = new Blocks();
  private final Blocks pulses = new Blocks();
  private final Blocks answers = new Blocks();
  private final Random random = new Random(7);
  private final EditorViewModel model;
  private final YamlEditor editor;
  private final Stage stage;
  private Blocks.Moment pulseStart = Blocks.Moment.now();

  public static void main(String[] args) throws Exception {
    var started = new CompletableFuture<Void>();
    Platform.startup(() -> started.complete(null));
    started.get(30, TimeUnit.SECONDS);
    TypingBench bench = onUi(TypingBench::new);
    bench.type(Integer.parseInt(args[0]));
    bench.edit(Integer.parseInt(args[1]));
    Platform.exit();
  }

  private TypingBench() {
    Theme theme = new Theme(ThemeChoice.LIGHT);
    TimedBackground background = new TimedBackground(answers);
    model = new EditorViewModel(background, new DstackLanguage(), Exception::printStackTrace);
    editor = new YamlEditor(model, background);
    stage = new Stage();
    Scene scene = new Scene(new StackPane(editor), 900, 700);
    theme.install(scene);
    stage.setScene(scene);
    stage.show();
    editor.load(text());
    editor.focusText();
    timePulses(scene);
  }

  /** A task with long lists, and a mistake in every hundredth line. */
  static String text() {
    var text = new StringBuilder("type: task\nname: long\nenv:\n");
    int line = 3;
    for (; line < LINES / 2; line++) {
      boolean mistake = line % 100 == 0;
      text.append(mistake ? "  - 1=\n" : "  - NAME_%d=value of %d # why\n".formatted(line, line));
    }
    text.append("commands:\n");
    for (line++; line < LINES; line++) {
      text.append("  - python train.py --step %d --out \"${{ run.args }}\"\n".formatted(line));
    }
    return text.toString();
  }

  private void timePulses(Scene scene) {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        pulseStart = Blocks.Moment.now();
      }
    }.start();
    scene.addPostLayoutPulseListener(() -> pulses.since(pulseStart));
  }

  private void type(int count) throws Exception {
    typeKeys(count / 4);
    onUi(this::clear);
    typeKeys(count);
    System.out.println(onUi(() -> keys.lines("Handling a key")));
    System.out.println(onUi(() -> breaks.lines("Handling Enter")));
    System.out.println(onUi(() -> pulses.lines("Styles and layout in a pulse")));
    System.out.println(onUi(() -> answers.lines("Taking an answer of the background")));
  }

  private void typeKeys(int count) throws Exception {
    for (int i = 0; i < count; i++) {
      int key = i;
      onUi(() -> typeOne(key));
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  private Void typeOne(int key) {
    int within = key % KEYS_AT_ONE_PLACE;
    if (within == 0) {
      int place = random.nextInt(model.text().length());
      int lineEnd = model.text().indexOf('\n', place);
      editor.goTo(new Span(lineEnd, lineEnd, Position.START, Position.START));
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    }
    Node target = stage.getScene().getFocusOwner();
    Blocks.Moment start = Blocks.Moment.now();
    switch (within) {
      case 8 -> press(target, KeyCode.ENTER, "\r");
      case 16, 17 -> press(target, KeyCode.BACK_SPACE, "\b");
      default -> letter(target, WORDS.charAt(key % WORDS.length()));
    }
    (within == 8 ? breaks : keys).since(start);
    return null;
  }

  private static void letter(Node target, char letter) {
    press(target, KeyCode.A, String.valueOf(letter));
  }

  private static void press(Node target, KeyCode code, String typed) {
    fire(target, KeyEvent.KEY_PRESSED, code, "");
    fire(target, KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, typed);
    fire(target, KeyEvent.KEY_RELEASED, code, "");
  }

  private static void fire(Node target, EventType<KeyEvent> type, KeyCode code, String typed) {
    String character = type == KeyEvent.KEY_TYPED ? typed : KeyEvent.CHAR_UNDEFINED;
    Event.fireEvent(target, new KeyEvent(type, character, "", code, false, false, false, false));
  }

  private Void clear() {
    keys.clear();
    breaks.clear();
    pulses.clear();
    answers.clear();
    return null;
  }

  private void edit(int count) throws Exception {
    edits(count / 5);
    long before = memory();
    long start = System.nanoTime();
    edits(count);
    long took = (System.nanoTime() - start) / 1_000_000;
    System.out.printf(
        "%d edits in %d ms, heap %.1f MB before and %.1f MB after%n",
        count, took, before / 1e6, memory() / 1e6);
  }

  private void edits(int count) throws Exception {
    for (int i = 0; i < count; i++) {
      int key = i;
      onUi(() -> typeOne(key));
    }
  }

  private static long memory() throws Exception {
    for (int i = 0; i < 4; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(300);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static <T> T onUi(Callable<T> question) throws Exception {
    var answer = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(question.call());
          } catch (Exception e) {
            answer.completeExceptionally(e);
          }
        });
    return answer.get(60, TimeUnit.SECONDS);
  }
}
