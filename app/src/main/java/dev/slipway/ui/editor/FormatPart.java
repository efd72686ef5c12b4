package dev.slipway.ui.editor;

import static dev.slipway.ui.editor.Command.Group.WRITING;

import dev.slipway.config.TextEdit;
import dev.slipway.config.language.Formatting;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Newest;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the text in order, as one step of undo that touches only what changes. */
final class FormatPart implements EditorPart {
  private static final Logger LOG = LoggerFactory.getLogger(FormatPart.class);

  private final EditorViewModel model;
  private final Consumer<String> say;
  private final Newest<Order, List<TextEdit>> differences;
  private @Nullable YamlArea area;

  /** From a text to the same in order. */
  private record Order(String before, String after) {}

  /**
   * @param say tells the user why the text was left as it is
   */
  FormatPart(EditorViewModel model, Background background, Consumer<String> say) {
    this.model = model;
    this.say = say;
    differences =
        new Newest<>(
            background,
            order -> LineDiff.between(order.before(), order.after()),
            this::make,
            failure -> LOG.error("The differences could not be worked out", failure));
  }

  @Override
  public void install(YamlArea target) {
    area = target;
  }

  @Override
  public void uninstall() {
    differences.close();
    area = null;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of(
            "Format document", WRITING, target -> format(), "Shift+Alt+F", "Shortcut+Shift+F"));
  }

  void format() {
    YamlArea target = area;
    if (target == null || !target.isEditable()) return;
    String before = target.text();
    model.format(
        result -> {
          switch (result) {
            case Formatting.Refused(String sentence) -> say.accept(sentence);
            case Formatting.Done(String after) when after.equals(before) ->
                say.accept("The text is in order already.");
            case Formatting.Done(String after) -> differences.ask(new Order(before, after));
          }
        });
  }

  private void make(Order order, List<TextEdit> edits) {
    YamlArea target = area;
    if (target != null && target.text().equals(order.before())) target.make(edits);
  }
}
