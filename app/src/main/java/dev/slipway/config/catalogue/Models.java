package dev.slipway.config.catalogue;

import dev.slipway.config.schema.Choice;
import java.util.List;

/** Open models that people serve. */
public final class Models {
  private static final List<Choice> ALL =
      List.of(
          new Choice("Qwen/Qwen3-8B", "Qwen3, 8 billion parameters; fits a card of 24 GB."),
          new Choice("Qwen/Qwen3-32B", "Qwen3, 32 billion parameters; fits a card of 80 GB."),
          new Choice(
              "Qwen/Qwen2.5-7B-Instruct", "Qwen2.5, 7 billion parameters; fits a card of 24 GB."),
          new Choice("Qwen/Qwen2.5-0.5B-Instruct", "Qwen2.5, small enough to try things out."),
          new Choice(
              "meta-llama/Llama-3.1-8B-Instruct",
              "Llama 3.1, 8 billion parameters. Needs a token of Hugging Face."),
          new Choice(
              "meta-llama/Llama-3.3-70B-Instruct",
              "Llama 3.3, 70 billion parameters. Needs a token of Hugging Face."),
          new Choice(
              "mistralai/Mistral-7B-Instruct-v0.3",
              "Mistral, 7 billion parameters; fits a card of 24 GB."),
          new Choice(
              "mistralai/Mistral-Small-24B-Instruct-2501",
              "Mistral Small, 24 billion parameters; fits a card of 80 GB."),
          new Choice("mistralai/Mixtral-8x7B-Instruct-v0.1", "Mixtral, 47 billion parameters."),
          new Choice(
              "deepseek-ai/DeepSeek-R1-Distill-Llama-8B",
              "DeepSeek R1 distilled, 8 billion parameters; fits a card of 24 GB."),
          new Choice(
              "deepseek-ai/DeepSeek-R1-Distill-Qwen-32B",
              "DeepSeek R1 distilled, 32 billion parameters; fits a card of 80 GB."),
          new Choice("deepseek-ai/DeepSeek-V3", "DeepSeek V3; needs a machine of 8 large cards."),
          new Choice("deepseek-ai/DeepSeek-R1", "DeepSeek R1; needs a machine of 8 large cards."),
          new Choice("openai/gpt-oss-20b", "gpt-oss, 21 billion parameters; fits a card of 24 GB."),
          new Choice(
              "openai/gpt-oss-120b", "gpt-oss, 117 billion parameters; fits a card of 80 GB."),
          new Choice(
              "google/gemma-3-12b-it",
              "Gemma 3, 12 billion parameters. Needs a token of Hugging Face."),
          new Choice(
              "microsoft/Phi-4-mini-instruct", "Phi-4 mini, 4 billion parameters; fits 16 GB."),
          new Choice("microsoft/phi-4", "Phi-4, 14 billion parameters; fits a card of 40 GB."));

  private Models() {}

  public static List<Choice> all() {
    return ALL;
  }
}
