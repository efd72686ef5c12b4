package dev.slipway.ui.launch;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.interpolate.Interpolation;
import dev.slipway.config.sketch.Branch;
import dev.slipway.config.sketch.Sketch;
import java.util.Optional;

/**
 * What can be told of a text at a glance, also while it is wrong.
 *
 * @param type what it describes
 * @param usesArguments whether it refers to the arguments of the run
 */
record Glance(Optional<ConfigurationType> type, boolean usesArguments) {
  static final Glance NOTHING = new Glance(Optional.empty(), false);
  private static final String ARGUMENTS = "run.args";

  static Glance of(String text) {
    Sketch sketch = Sketch.of(text);
    return new Glance(
        sketch.text(sketch.root(), "type").flatMap(ConfigurationType::ofWord),
        text.contains(ARGUMENTS) && uses(sketch, sketch.root()));
  }

  private static boolean uses(Sketch sketch, Branch branch) {
    return Interpolation.references(sketch.text(branch.value())).stream()
            .anyMatch(reference -> reference.name().equals(ARGUMENTS))
        || branch.children().stream().anyMatch(inner -> uses(sketch, inner));
  }
}
