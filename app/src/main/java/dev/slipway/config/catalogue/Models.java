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

  private static final List<Choice> OF_OLLAMA =
      List.of(
          new Choice("llama3.2", "Llama 3.2, 3 billion parameters."),
          new Choice("llama3.1:8b", "Llama 3.1, 8 billion parameters."),
          new Choice("qwen3:8b", "Qwen3, 8 billion parameters."),
          new Choice("qwen3:32b", "Qwen3, 32 billion parameters; fits a card of 24 GB."),
          new Choice("gemma3:12b", "Gemma 3, 12 billion parameters."),
          new Choice("mistral", "Mistral, 7 billion parameters."),
          new Choice("phi4", "Phi-4, 14 billion parameters."),
          new Choice("deepseek-r1:8b", "DeepSeek R1 distilled, 8 billion parameters."),
          new Choice("gpt-oss:20b", "gpt-oss, 21 billion parameters; fits a card of 16 GB."),
          new Choice("nomic-embed-text", "Embeddings of texts."));
  private static final List<Choice> GGUF =
      List.of(
          new Choice("Qwen/Qwen3-8B-GGUF", "Qwen3, 8 billion parameters."),
          new Choice("Qwen/Qwen2.5-7B-Instruct-GGUF", "Qwen2.5, 7 billion parameters."),
          new Choice("Qwen/Qwen2.5-0.5B-Instruct-GGUF", "Qwen2.5, small enough to try things out."),
          new Choice("ggml-org/gemma-3-12b-it-GGUF", "Gemma 3, 12 billion parameters."),
          new Choice("ggml-org/gpt-oss-20b-GGUF", "gpt-oss, 21 billion parameters."),
          new Choice("ggml-org/gpt-oss-120b-GGUF", "gpt-oss, 117 billion parameters."));
  private static final List<Choice> OF_EMBEDDINGS =
      List.of(
          new Choice("BAAI/bge-m3", "Embeddings of texts in many languages."),
          new Choice("BAAI/bge-large-en-v1.5", "Embeddings of English texts."),
          new Choice("Qwen/Qwen3-Embedding-0.6B", "Embeddings of texts in many languages."),
          new Choice("intfloat/multilingual-e5-large", "Embeddings of texts in many languages."),
          new Choice("sentence-transformers/all-MiniLM-L6-v2", "Embeddings, small and fast."));

  private Models() {}

  /** As vLLM, SGLang and others load them from Hugging Face. */
  public static List<Choice> all() {
    return ALL;
  }

  /** By the names that Ollama has for them. */
  public static List<Choice> ofOllama() {
    return OF_OLLAMA;
  }

  /** As llama.cpp loads them from Hugging Face. */
  public static List<Choice> gguf() {
    return GGUF;
  }

  /** Those that make embeddings. */
  public static List<Choice> ofEmbeddings() {
    return OF_EMBEDDINGS;
  }
}
