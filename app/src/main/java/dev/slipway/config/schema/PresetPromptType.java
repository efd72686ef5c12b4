package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Preset;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Text, or the path of a file with text. */
record PresetPromptType(int longest) implements ValueType<Preset.Prompt> {
  private static final Field<String> PATH =
      Field.later(
              "path",
              TextType.filled("a path"),
              "path: prompt.md",
              "The file, beside the configuration.")
          .mustBeGiven();
  private static final GroupType<Preset.Prompt> GROUP =
      new GroupType<>(
          "the field \"path\"",
          List.of(PATH),
          values -> new Preset.PromptFile(values.get(PATH).orElseThrow()));

  @Override
  public Optional<Preset.Prompt> read(Label label, Node node, Findings findings) {
    if (node instanceof Node.Mapping) return GROUP.read(label, node, findings);
    return new TextType(expected(), List.of(), this::complaint)
        .read(label, node, findings)
        .map(Preset.PromptText::new);
  }

  private Optional<String> complaint(String text) {
    if (text.isBlank()) return Optional.of("This text is empty.");
    return text.length() <= longest
        ? Optional.empty()
        : Optional.of(
            "This text is too long: %,d characters, and at most %,d are allowed. Put it into a file"
                    .formatted(text.length(), longest)
                + " and write its \"path\".");
  }

  @Override
  public String expected() {
    return "text, or the \"path\" of a file";
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(Shape.Text.ANY, GROUP.shape());
  }
}
