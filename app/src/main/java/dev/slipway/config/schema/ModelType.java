package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.ModelSpec;
import dev.slipway.config.ModelSpec.Format;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The model that a service offers: its name, or a group of fields. */
record ModelType() implements ValueType<ModelSpec> {
  private static final String PREFIX_FALLBACK = "/v1";
  private static final TextType TEXT =
      TextType.filled("the name of a model", "mistralai/Mistral-7B-Instruct-v0.2");

  private enum Kind {
    OPENAI,
    TGI
  }

  private static final Field<String> TYPE =
      Field.later(
              "type",
              Types.choice(List.of("chat"), "chat", "A model to talk with."),
              "type: chat",
              "What the model is for.")
          .fallback("chat");
  private static final Field<String> NAME =
      Field.later(
              "name",
              TEXT,
              "name: mistralai/Mistral-7B-Instruct-v0.2",
              "The model's name, as callers write it.")
          .mustBeGiven();
  private static final Field<Kind> FORMAT =
      Field.later(
              "format",
              Types.choice(
                  List.of(Kind.values()),
                  "openai",
                  "The service answers as OpenAI does.",
                  "tgi",
                  "The service answers as Text Generation Inference does."),
              "format: openai",
              "How the service itself answers.")
          .fallback("openai");
  private static final Field<String> PREFIX =
      Field.later(
              "prefix",
              HttpPathType.request(),
              "prefix: /v1",
              "The path under which the service answers. Only with openai.")
          .fallback(PREFIX_FALLBACK);
  private static final Field<String> CHAT_TEMPLATE =
      Field.later(
              "chat_template",
              TextType.any("text"),
              "chat_template: \"{{ messages[0].content }}\"",
              "How messages become one prompt. Only with tgi.")
          .fallback("the model's own");
  private static final Field<String> EOS_TOKEN =
      Field.later(
              "eos_token",
              TextType.any("text"),
              "eos_token: </s>",
              "What ends an answer. Only with tgi.")
          .fallback("the model's own");
  private static final GroupType<ModelSpec> GROUP =
      new GroupType<>(
          "a model",
          List.of(TYPE, NAME, FORMAT, PREFIX, CHAT_TEMPLATE, EOS_TOKEN),
          List.of(ModelType::fieldsFitFormat),
          ModelType::build);

  private static void fieldsFitFormat(Given given, Findings findings) {
    if (given.has(FORMAT) && given.value(FORMAT).isEmpty()) return;
    boolean tgi = given.value(FORMAT).filter(Kind.TGI::equals).isPresent();
    Stream<Field<?>> foreign = tgi ? Stream.of(PREFIX) : Stream.of(CHAT_TEMPLATE, EOS_TOKEN);
    foreign
        .filter(given::has)
        .forEach(
            field ->
                findings.error(
                    "excluded",
                    given.keySpan(field),
                    "\"%s\" means something only with \"format: %s\"."
                        .formatted(field.name(), tgi ? "openai" : "tgi"),
                    given.removal(field.name(), findings).toArray(Fix[]::new)));
  }

  private static ModelSpec build(Values values) {
    boolean tgi = values.get(FORMAT).filter(Kind.TGI::equals).isPresent();
    Format format =
        tgi
            ? new Format.Tgi(values.get(CHAT_TEMPLATE), values.get(EOS_TOKEN))
            : new Format.OpenAi(values.get(PREFIX).orElse(PREFIX_FALLBACK));
    return new ModelSpec(values.get(NAME).orElseThrow(), format);
  }

  @Override
  public Optional<ModelSpec> read(Label label, Node node, Findings findings) {
    return switch (node) {
      case Node.Mapping mapping -> GROUP.read(label, mapping, findings);
      case Node.Scalar scalar when !scalar.isNull() ->
          TEXT.read(label, scalar, findings)
              .map(name -> new ModelSpec(name, new Format.OpenAi(PREFIX_FALLBACK)));
      default -> {
        Complaints.wrongValue(label, expected(), node, findings);
        yield Optional.empty();
      }
    };
  }

  @Override
  public String expected() {
    return "the name of a model, or a group with \"name\"";
  }

  @Override
  public List<String> forms() {
    return List.of(
        "mistralai/Mistral-7B-Instruct-v0.2",
        "{name: mistralai/Mistral-7B-Instruct-v0.2, format: openai, prefix: /v1}",
        "{type: chat, name: mistralai/Mistral-7B-Instruct-v0.2, format: tgi}");
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(Shape.Text.ANY, GROUP.shape());
  }
}
