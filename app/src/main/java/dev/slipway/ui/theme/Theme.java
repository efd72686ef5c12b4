package dev.slipway.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.slipway.store.Subscription;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/**
 * Light or dark, as the user chose or as the system is, and at once when either changes. All calls
 * are on the UI thread.
 */
public final class Theme implements Subscription {
  private final ObservableValue<ColorScheme> system;
  private final ObjectProperty<ThemeChoice> choice;
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
  private final ChangeListener<Object> follow = (observed, before, now) -> apply();

  /** Follows the computer's own colour scheme where the choice says so. */
  public Theme(ThemeChoice choice) {
    this(choice, Platform.getPreferences().colorSchemeProperty());
  }

  Theme(ThemeChoice choice, ObservableValue<ColorScheme> system) {
    this.system = system;
    this.choice = new SimpleObjectProperty<>(this, "choice", choice);
    this.choice.addListener(follow);
    system.addListener(follow);
    Fonts.load();
    apply();
  }

  /** What the user chose; setting it takes effect at once. */
  public ObjectProperty<ThemeChoice> choiceProperty() {
    return choice;
  }

  /** Whether it is dark now. */
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /** Gives a scene our style sheet; its dialogs and pop-ups take it from there. */
  public void install(Scene scene) {
    scene.getStylesheets().add(styleSheet());
  }

  /** The address of the style sheet, for a dialog that has no owner. */
  public static String styleSheet() {
    URL sheet = Theme.class.getResource("slipway.css");
    return Objects.requireNonNull(sheet, "the style sheet").toExternalForm();
  }

  @Override
  public void close() {
    system.removeListener(follow);
    choice.removeListener(follow);
  }

  private void apply() {
    dark.set(choice.get().dark(system.getValue() == ColorScheme.DARK));
    Application.setUserAgentStylesheet(
        dark.get()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }
}
