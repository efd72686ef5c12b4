package dev.slipway.config;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The chat model that a service offers.
 *
 * @param name as callers name it
 */
public record ModelSpec(String name, Format format) {

  /** How the service itself talks. */
  public sealed interface Format {

    /** As OpenAI does, under this path. */
    record OpenAi(String prefix) implements Format {}

    /** As Text Generation Inference does; the template and token are the model's own if empty. */
    record Tgi(Optional<String> chatTemplate, Optional<String> eosToken) implements Format {}
  }

  ModelSpec mapTexts(UnaryOperator<String> change) {
    return new ModelSpec(change.apply(name), format);
  }
}
