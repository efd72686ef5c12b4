package dev.slipway.ui.launch;

import dev.slipway.store.RunId;
import dev.slipway.ui.room.Navigator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Remembers where one was led. */
final class RecordingNavigator implements Navigator {
  final List<RunId> shown = new ArrayList<>();

  @Override
  public void showRun(RunId run) {
    shown.add(run);
  }

  @Override
  public void editFile(Path file) {
    throw new UnsupportedOperationException("Launch is where files are edited.");
  }

  @Override
  public void editText(String suggestedName, String text) {
    throw new UnsupportedOperationException("Launch is where texts are edited.");
  }

  @Override
  public void openAddress(String url) {
    throw new UnsupportedOperationException("Launch opens no addresses.");
  }
}
