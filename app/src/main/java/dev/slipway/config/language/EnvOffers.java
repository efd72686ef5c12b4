package dev.slipway.config.language;

import dev.slipway.config.schema.Choice;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Environment variables: well-known ones, and those of the environment that Slipway runs in. */
final class EnvOffers {
  private static final String OWN = "A variable that is set where Slipway runs.";
  private static final List<Choice> KNOWN =
      List.of(
          new Choice("MODEL", "The model that the commands load."),
          new Choice("HF_TOKEN", "The token for models of Hugging Face that need one."),
          new Choice("HF_HOME", "Where models of Hugging Face are kept."),
          new Choice("MODEL_ID", "The model that Text Generation Inference loads."),
          new Choice("WANDB_API_KEY", "The key of Weights & Biases."),
          new Choice("WANDB_PROJECT", "The project of Weights & Biases."),
          new Choice("CUDA_VISIBLE_DEVICES", "Which graphics cards programs see."),
          new Choice("NCCL_DEBUG", "How much NCCL tells: INFO, WARN."),
          new Choice("PYTHONUNBUFFERED", "1 shows what Python prints at once."),
          new Choice("OLLAMA_HOST", "Where Ollama listens: 0.0.0.0."));

  private EnvOffers() {}

  /** The names of variables, with help. */
  static Stream<Choice> names(Surroundings around) {
    Set<String> known = KNOWN.stream().map(Choice::value).collect(Collectors.toSet());
    Stream<Choice> own =
        around.environment().stream()
            .filter(name -> !known.contains(name))
            .map(name -> new Choice(name, OWN));
    return Stream.concat(KNOWN.stream(), own);
  }

  /** {@code NAME=} for each, and {@code NAME} alone for those that have a value already. */
  static Stream<Offer> items(Ask ask) {
    String typed = ask.typed();
    int equals = typed.indexOf('=');
    if (equals >= 0) return values(typed.substring(0, equals), typed.substring(0, equals + 1), ask);
    Set<String> given =
        ask.site().variables().stream()
            .filter(text -> !text.equals(typed))
            .map(text -> text.split("=", 2)[0])
            .collect(Collectors.toSet());
    Set<String> set = Set.copyOf(ask.site().around().environment());
    return names(ask.site().around())
        .filter(known -> !given.contains(known.value()))
        .flatMap(
            known ->
                set.contains(known.value())
                    ? Stream.of(alone(known), assigned(known))
                    : Stream.of(assigned(known), alone(known)));
  }

  private static Offer alone(Choice known) {
    return Offer.value(known.value(), known.help() + " Takes the value from where Slipway runs.");
  }

  private static Offer assigned(Choice known) {
    return Offer.value(known.value() + "=", known.help() + " Set to what follows.");
  }

  /**
   * What a variable of this name may be set to.
   *
   * @param head what stands before the value
   */
  static Stream<Offer> values(String name, String head, Ask ask) {
    if (ModelOffers.isModel(name)) {
      return ModelOffers.models(ask)
          .map(
              model ->
                  new Offer(
                      model.label(),
                      head + model.text(),
                      model.help(),
                      Completion.Kind.VALUE,
                      false,
                      -1));
    }
    return isSecret(name) ? ReferenceOffers.secrets(ask.site().around(), head) : Stream.empty();
  }

  private static boolean isSecret(String name) {
    return Stream.of("TOKEN", "KEY", "SECRET", "PASSWORD").anyMatch(name::contains);
  }
}
