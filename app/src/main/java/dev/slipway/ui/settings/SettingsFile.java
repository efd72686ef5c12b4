package dev.slipway.ui.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.slipway.store.PrivateFile;
import dev.slipway.ui.launch.LaunchSettings;
import dev.slipway.ui.shell.WindowSettings;
import dev.slipway.ui.shell.WindowSettingsStore;
import dev.slipway.ui.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings as JSON. A file that cannot be read counts as none, and one that cannot be written
 * changes nothing: the window works all the same, and the log says why.
 */
public final class SettingsFile implements WindowSettingsStore, LaunchSettings {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
  private static final int MOST_FOLDERS = 10;

  private final PrivateFile file;
  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private Kept kept;

  public SettingsFile(Path file) {
    this.file = new PrivateFile(file);
    this.kept = read();
  }

  @Override
  public Optional<WindowSettings> load() {
    return Optional.ofNullable(kept.window()).map(Place::settings);
  }

  @Override
  public void save(WindowSettings settings) {
    write(new Kept(Place.of(settings), kept.folders(), kept.saveByItself()));
  }

  @Override
  public List<Path> recentFolders() {
    return kept.folders().stream().map(Path::of).filter(Files::isDirectory).toList();
  }

  @Override
  public void folderOpened(Path folder) {
    List<String> folders = new ArrayList<>(kept.folders());
    folders.remove(folder.toString());
    folders.addFirst(folder.toString());
    List<String> last = folders.subList(0, Math.min(MOST_FOLDERS, folders.size()));
    write(new Kept(kept.window(), last, kept.saveByItself()));
  }

  @Override
  public boolean savesByItself() {
    return Boolean.TRUE.equals(kept.saveByItself());
  }

  @Override
  public void saveByItself(boolean wanted) {
    write(new Kept(kept.window(), kept.folders(), wanted));
  }

  private Kept read() {
    try {
      Optional<String> text = file.read();
      if (text.isPresent()) return json.readValue(text.get(), Kept.class);
    } catch (IOException | JacksonException e) {
      LOG.warn("The settings cannot be read", e);
    }
    return new Kept(null, List.of(), null);
  }

  private void write(Kept next) {
    kept = next;
    try {
      file.write(json.writeValueAsString(next));
    } catch (IOException e) {
      LOG.warn("The settings cannot be written", e);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Kept(
      @Nullable Place window,
      @Nullable List<String> recentFolders,
      @Nullable Boolean saveByItself) {
    List<String> folders() {
      return recentFolders == null ? List.of() : List.copyOf(recentFolders);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Place(
      @Nullable Double x,
      @Nullable Double y,
      double width,
      double height,
      boolean maximised,
      @Nullable ThemeChoice theme) {

    static Place of(WindowSettings window) {
      return new Place(
          window.placed() ? window.x() : null,
          window.placed() ? window.y() : null,
          window.width(),
          window.height(),
          window.maximised(),
          window.theme());
    }

    WindowSettings settings() {
      return new WindowSettings(
          x == null ? Double.NaN : x,
          y == null ? Double.NaN : y,
          width,
          height,
          maximised,
          theme == null ? ThemeChoice.SYSTEM : theme);
    }
  }
}
