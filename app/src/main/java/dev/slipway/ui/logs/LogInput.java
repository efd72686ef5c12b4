package dev.slipway.ui.logs;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What the mouse and the keyboard do to the lines. */
final class LogInput {
  private final LogPane pane;

  LogInput(LogPane pane) {
    this.pane = pane;
  }

  void install() {
    pane.addEventHandler(ScrollEvent.SCROLL, this::wheel);
    pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void wheel(ScrollEvent event) {
    if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
      pane.scrollSideways(-(event.getDeltaX() + event.getDeltaY()));
    } else {
      pane.scrollBy(-event.getDeltaY());
    }
    event.consume();
  }

  private void press(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) return;
    pane.requestFocus();
    if (pane.lineCount() == 0) return;
    int line = pane.lineAt(event.getY());
    if (event.isShiftDown()) {
      pane.selection().extend(line);
    } else {
      pane.selection().start(line);
    }
    pane.selectionChanged();
    event.consume();
  }

  private void drag(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || pane.lineCount() == 0) return;
    if (event.getY() < 0) pane.scrollBy(-LogRow.HEIGHT);
    if (event.getY() > pane.getHeight()) pane.scrollBy(LogRow.HEIGHT);
    pane.selection().extend(pane.lineAt(event.getY()));
    pane.selectionChanged();
    event.consume();
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
      copy();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
      pane.selection().all(pane.lineCount());
      pane.selectionChanged();
    } else if (!move(event)) {
      return;
    }
    event.consume();
  }

  private boolean move(KeyEvent event) {
    int lead = pane.selection().lead();
    int end = pane.lineCount() - 1;
    int from = lead < 0 ? end : lead;
    switch (event.getCode()) {
      case UP -> go(lead < 0 ? end : from - 1, event);
      case DOWN -> go(from + 1, event);
      case PAGE_UP -> go(from - pane.pageLines(), event);
      case PAGE_DOWN -> go(from + pane.pageLines(), event);
      case HOME -> go(0, event);
      case END -> go(end, event);
      case LEFT -> pane.scrollSideways(-LogRow.HEIGHT * 2);
      case RIGHT -> pane.scrollSideways(LogRow.HEIGHT * 2);
      case ESCAPE -> {
        if (pane.selection().isEmpty()) return false;
        pane.selection().clear();
        pane.selectionChanged();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void go(int to, KeyEvent event) {
    if (pane.lineCount() == 0) return;
    int line = Math.clamp(to, 0, pane.lineCount() - 1);
    if (event.isShiftDown()) {
      pane.selection().extend(line);
    } else {
      pane.selection().start(line);
    }
    pane.reveal(line);
    pane.selectionChanged();
  }

  /** The clipboard gets whole lines, also those that are cut on the screen. */
  private void copy() {
    pane.copySelection(
        text -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }
}
