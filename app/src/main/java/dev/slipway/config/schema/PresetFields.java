package dev.slipway.config.schema;

import static dev.slipway.config.schema.Field.notYet;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.GatewayChoice;
import dev.slipway.config.Preset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a preset: which model to serve, and how to measure it. */
final class PresetFields {
  private static final String RANDOM = "random";
  private static final int TOKENS = 1024;
  private static final int LONGEST_PROMPT = 10_000;

  private PresetFields() {}

  static final Field<String> NAME = ResourceNames.field("name: my-preset", "The preset's name.");

  static final Field<String> BASE =
      notYet(
              "base",
              TextType.filled("a model"),
              "base: Qwen/Qwen3-8B",
              "The model to serve; a variant of it, such as a smaller one, will do.")
          .excluding("repo", "model");

  static final Field<String> REPO =
      notYet(
              "repo",
              TextType.filled("a model"),
              "repo: Qwen/Qwen3-8B-FP8",
              "The model to serve, exactly this one.")
          .excluding("model");

  static final Field<Preset.Model> MODEL =
      notYet(
              "model",
              new PresetModelType(),
              "model: Qwen/Qwen3-8B-FP8",
              "The model to serve, exactly this one, or a group with \"repo\" and \"name\", or with"
                  + " \"base\".")
          .rule("One of \"base\", \"repo\" and \"model\" is needed.");

  static final Field<Preset.Prompt> PROMPT =
      notYet(
          "prompt",
          new PresetPromptType(LONGEST_PROMPT),
          "prompt: Prefer low latency.",
          "What else to heed, as text, or in a file named by \"path\".");

  static final Field<Integer> MIN_CONTEXT_LENGTH =
      count("min_context_length", 8192, "The shortest context that will do, in tokens.");
  static final Field<Integer> MAX_TTFT =
      count("max_ttft", 500, "The longest time to the first token, in milliseconds.");
  static final Field<Integer> TRIALS = count("trials", 5, "How many attempts are measured.");
  static final Field<Integer> CONCURRENCY =
      count("concurrency", 16, "How many requests are made at the same time.");
  static final Field<Integer> INPUT_TOKENS =
      count("input_tokens", TOKENS, "How long each request is, in tokens.").fallback("1024");

  static final Field<Integer> OUTPUT_TOKENS =
      notYet(
              "output_tokens",
              WholeType.atLeast(2),
              "output_tokens: 1024",
              "How long each answer is, in tokens.")
          .fallback("1024");

  static final Field<Integer> SHARED_PREFIX_TOKENS =
      notYet(
              "shared_prefix_tokens",
              Types.NATURAL,
              "shared_prefix_tokens: 256",
              "How much of each request is the same for all, in tokens.")
          .fallback("0")
          .rule("Less than \"input_tokens\".");

  static final Field<String> DATASET =
      notYet(
              "dataset",
              TextType.filled("a data set"),
              "dataset: sharegpt",
              "What the requests are made of: random, or a data set by its name.")
          .fallback(RANDOM)
          .rule("The numbers of tokens only with random.");

  static final Field<Boolean> BASELINE =
      notYet(
              "baseline",
              Types.FLAG,
              "baseline: false",
              "Whether the first attempt keeps to the defaults, to compare with.")
          .fallback("true");

  static final Field<List<String>> PREVIOUS =
      notYet(
          "previous",
          Types.NAMES,
          "previous: [a1b2c3]",
          "Earlier presets whose results to start from.");

  private static final List<Field<Integer>> SHAPE =
      List.of(INPUT_TOKENS, OUTPUT_TOKENS, SHARED_PREFIX_TOKENS);

  static final Field<GatewayChoice> GATEWAY =
      notYet(
          "gateway",
          new GatewayType(),
          "gateway: true",
          "The gateway to publish on while measuring.");

  static List<Field<?>> all() {
    return FieldSet.join(
        List.of(
            List.of(CommonFields.TYPE, NAME, BASE, REPO, MODEL, PROMPT),
            List.of(MIN_CONTEXT_LENGTH, MAX_TTFT, TRIALS, CONCURRENCY, INPUT_TOKENS, OUTPUT_TOKENS),
            List.of(SHARED_PREFIX_TOKENS, DATASET, BASELINE, PREVIOUS, GATEWAY, CommonFields.ENV),
            ProfileFields.all()));
  }

  static List<Rule> rules() {
    return List.of(PresetFields::model, PresetFields::prefix, PresetFields::dataset);
  }

  static Preset build(Values values) {
    return new Preset(
        values.get(NAME),
        model(values),
        values.get(PROMPT),
        new Preset.Goal(values.get(MIN_CONTEXT_LENGTH), values.get(MAX_TTFT), values.get(TRIALS)),
        new Preset.Load(
            values.get(CONCURRENCY),
            values.get(INPUT_TOKENS).orElse(TOKENS),
            values.get(OUTPUT_TOKENS).orElse(TOKENS),
            values.get(SHARED_PREFIX_TOKENS).orElse(0),
            values.get(DATASET).orElse(RANDOM)),
        values.get(BASELINE).orElse(true),
        values.list(PREVIOUS),
        values.get(GATEWAY),
        values.list(CommonFields.ENV),
        ProfileRecord.of(values));
  }

  private static Preset.Model model(Values values) {
    Optional<Preset.Model> base = values.get(BASE).map(Preset.Base::new);
    Optional<Preset.Model> repo =
        values.get(REPO).map(name -> new Preset.Exact(name, Optional.empty()));
    return base.or(() -> repo).or(() -> values.get(MODEL)).orElseThrow();
  }

  private static Field<Integer> count(String name, int example, String help) {
    return notYet(name, Types.COUNT, name + ": " + example, help);
  }

  private static void model(Given given, Findings findings) {
    if (Stream.of(BASE, REPO, MODEL).anyMatch(given::has)) return;
    findings.error(
        "missing-field",
        given.place(),
        "A preset needs a model: write \"base\", \"repo\" or \"model\".",
        Missing.fix(given, REPO, findings));
  }

  private static void prefix(Given given, Findings findings) {
    int input = given.value(INPUT_TOKENS).orElse(TOKENS);
    if (given.value(SHARED_PREFIX_TOKENS).orElse(0) < input) return;
    findings.error(
        "out-of-range",
        given.valueSpan(SHARED_PREFIX_TOKENS),
        "\"shared_prefix_tokens\" must be less than \"input_tokens\", which is " + input + ".");
  }

  private static void dataset(Given given, Findings findings) {
    if (given.value(DATASET).orElse(RANDOM).strip().equals(RANDOM)) return;
    for (Field<Integer> field : SHAPE) {
      if (!given.gives(field)) continue;
      findings.error(
          "excluded",
          given.keySpan(field),
          "\"%s\" is for the data set random; any other one has lengths of its own."
              .formatted(field.name()),
          given.removal(field.name(), findings).toArray(Fix[]::new));
    }
  }
}
