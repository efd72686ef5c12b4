package dev.slipway.ui.form;

import dev.slipway.config.TextEdit;
import dev.slipway.config.edit.Edited;
import dev.slipway.config.edit.Edits;
import dev.slipway.config.edit.FieldOrder;
import dev.slipway.ui.editor.EditorViewModel;
import dev.slipway.ui.room.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes changes of the editor's text, one after the other and away from the UI thread. A change
 * that was worked out for an older text is worked out again.
 */
final class Changes {
  private final EditorViewModel editor;
  private final Background background;
  private final Consumer<List<TextEdit>> apply;
  private final Consumer<Edited> done;
  private final Deque<Asked> waiting = new ArrayDeque<>();
  private final Deque<Runnable> idle = new ArrayDeque<>();
  private boolean busy;
  private boolean closed;

  /** A change of whatever the text is then. */
  interface Change {
    Edited make(Edits edits);
  }

  private record Asked(FieldOrder order, Change change, Runnable made) {}

  Changes(
      EditorViewModel editor,
      Background background,
      Consumer<List<TextEdit>> apply,
      Consumer<Edited> done) {
    this.editor = editor;
    this.background = background;
    this.apply = apply;
    this.done = done;
  }

  /**
   * @param made told just before the text is changed; not if that is not possible
   */
  void ask(FieldOrder order, Change change, Runnable made) {
    waiting.add(new Asked(order, change, made));
    next();
  }

  /** Goes on once all that was asked for is done; at once if nothing is under way. */
  void whenIdle(Runnable then) {
    idle.add(then);
    goOn();
  }

  void close() {
    closed = true;
    waiting.clear();
    goOn();
  }

  private void goOn() {
    while (waiting.isEmpty() && !idle.isEmpty()) idle.remove().run();
  }

  private void next() {
    Asked asked = waiting.peek();
    if (asked == null) goOn();
    if (busy || closed || asked == null) return;
    busy = true;
    String text = editor.text();
    background.run(
        "",
        () -> asked.change().make(new Edits(text, asked.order())),
        edited -> arrived(asked, text, edited),
        this::failed);
  }

  private void arrived(Asked asked, String text, Edited edited) {
    busy = false;
    if (closed) return;
    if (editor.text().equals(text)) {
      waiting.remove();
      if (edited instanceof Edited.Changed changed) {
        asked.made().run();
        if (!changed.edits().isEmpty()) apply.accept(changed.edits());
      }
      done.accept(edited);
    }
    next();
  }

  private void failed(Exception failure) {
    busy = false;
    if (closed) return;
    waiting.remove();
    editor.failed(failure);
    next();
  }
}
