package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Preset;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** A model's name, or a group that says more. */
record PresetModelType() implements ValueType<Preset.Model> {
  private static final TextType NAME = TextType.filled("a model's name");
  private static final Field<String> REPO =
      Field.later("repo", NAME, "repo: Qwen/Qwen3-8B-FP8", "Exactly this model.").excluding("base");
  private static final Field<String> CALLED =
      Field.later("name", NAME, "name: qwen", "What callers name it.").excluding("base");
  private static final Field<String> BASE =
      Field.later("base", NAME, "base: Qwen/Qwen3-8B", "This model or a variant of it.");
  private static final GroupType<Preset.Model> GROUP =
      new GroupType<>(
          "a model",
          List.of(REPO, CALLED, BASE),
          List.of(PresetModelType::oneOfBoth),
          values ->
              values
                  .get(BASE)
                  .<Preset.Model>map(Preset.Base::new)
                  .orElseGet(
                      () -> new Preset.Exact(values.get(REPO).orElse(""), values.get(CALLED))));

  private static void oneOfBoth(Given given, Findings findings) {
    if (given.has(REPO) || given.has(BASE)) return;
    findings.error(
        "missing-field",
        given.place(),
        "\"model\" needs the field \"repo\" or \"base\".",
        Missing.fix(given, REPO, findings));
  }

  @Override
  public Optional<Preset.Model> read(Label label, Node node, Findings findings) {
    if (node instanceof Node.Mapping) return GROUP.read(label, node, findings);
    return NAME.read(label, node, findings).map(name -> new Preset.Exact(name, Optional.empty()));
  }

  @Override
  public String expected() {
    return "a model's name, or a group with \"repo\" or \"base\"";
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(Shape.Text.ANY, GROUP.shape());
  }
}
