package dev.slipway.ui.launch;

import dev.slipway.config.language.Surroundings;
import dev.slipway.ui.editor.DstackLanguage;
import dev.slipway.ui.editor.EditorLanguage;
import dev.slipway.ui.fake.SameThread;
import dev.slipway.ui.room.Background;
import java.nio.file.Path;
import java.util.function.Function;

/** Launch with everything around it faked. */
final class LaunchFixture {
  static final String TASK = "type: task\nname: hello\ncommands:\n  - echo hello\n";

  final SameThread background = new SameThread();
  final FakeRunControl runs = new FakeRunControl();
  final FakeDialogs dialogs = new FakeDialogs();
  final RecordingNavigator navigator = new RecordingNavigator();
  final MemorySettings settings = new MemorySettings();
  final MemoryDesk desk = new MemoryDesk();
  final FakeWatch watch = new FakeWatch();
  final FakeTrash trash = new FakeTrash();
  final Path home;
  Function<Surroundings, EditorLanguage> languages = DstackLanguage::new;

  LaunchFixture(Path home) {
    this.home = home;
  }

  LaunchViewModel model() {
    return new LaunchViewModel(parts(background));
  }

  LaunchViewModel.Parts parts(Background chosen) {
    return new LaunchViewModel.Parts(
        runs, languages, navigator, chosen, dialogs, dialogs, dialogs, settings, desk, watch, trash,
        home);
  }
}
