package dev.slipway.ui.dialogs;

/** Words that come up at the edge of the window and take nothing away. On the UI thread only. */
public interface Notices {
  /** Something was done; it goes by itself. */
  void done(String sentence);

  /** Something did not work; it stays until the user has seen it, with its details. */
  void failed(Failure failure);
}
