package dev.slipway.ui.reference;

import dev.slipway.config.ConfigurationType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is looked up, without a window. */
public final class ReferenceModel {
  private final Function<ConfigurationType, List<FieldEntry>> source;
  private final ReadOnlyObjectWrapper<ConfigurationType> type =
      new ReadOnlyObjectWrapper<>(this, "type", ConfigurationType.SERVICE);
  private final ReadOnlyObjectWrapper<List<FieldEntry>> found =
      new ReadOnlyObjectWrapper<>(this, "found", List.of());
  private String words = "";

  /**
   * @param source the fields of a type
   */
  public ReferenceModel(Function<ConfigurationType, List<FieldEntry>> source) {
    this.source = source;
    refresh();
  }

  ReadOnlyObjectProperty<ConfigurationType> typeProperty() {
    return type.getReadOnlyProperty();
  }

  /** The fields that fit what is searched for. */
  ReadOnlyObjectProperty<List<FieldEntry>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** Shows the fields of a type. */
  public void show(ConfigurationType now) {
    if (now == type.get()) return;
    type.set(now);
    refresh();
  }

  void search(String now) {
    words = now.strip().toLowerCase(Locale.ROOT);
    refresh();
  }

  private void refresh() {
    found.set(
        source.apply(type.get()).stream()
            .filter(entry -> rank(entry) < 3)
            .sorted(Comparator.comparingInt(this::rank))
            .toList());
  }

  /** Names go before texts that only speak of the words. */
  private int rank(FieldEntry entry) {
    String path = entry.path().toLowerCase(Locale.ROOT);
    String name = path.substring(path.lastIndexOf('.') + 1);
    if (name.startsWith(words)) return 0;
    if (path.contains(words)) return 1;
    return entry.help().toLowerCase(Locale.ROOT).contains(words) ? 2 : 3;
  }
}
