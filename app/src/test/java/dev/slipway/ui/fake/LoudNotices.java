package dev.slipway.ui.fake;

import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Notices;

/** Notices for where none must come: a failure is thrown. */
public final class LoudNotices implements Notices {

  @Override
  public void done(String sentence) {
    // Good news may come.
  }

  @Override
  public void failed(Failure failure) {
    throw new AssertionError(failure.toString());
  }
}
