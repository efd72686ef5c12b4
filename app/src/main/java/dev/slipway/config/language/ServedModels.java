package dev.slipway.config.language;

import dev.slipway.config.catalogue.Models;
import dev.slipway.config.schema.Choice;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The place in a command where a known server is told its model.
 *
 * @param start where the model's name begins
 * @param models what that server can load
 */
record ServedModels(int start, List<Choice> models) {
  private static final Pattern OF_EMBEDDINGS =
      Pattern.compile("(?:.*\\s)?text-embeddings-router\\s(?:.*\\s)?--model-id[ =](\\S*)");
  private static final Pattern OF_HUGGING_FACE =
      Pattern.compile("(?:.*\\s)?(?:vllm serve|--model-path|--model-id|--model)[ =](\\S*)");
  private static final Pattern OF_OLLAMA = Pattern.compile("(?:.*\\s)?ollama (?:run|pull) (\\S*)");
  private static final Pattern GGUF = Pattern.compile("(?:.*\\s)?(?:-hf|--hf-repo)[ =](\\S*)");

  /**
   * @param command as far as it is written
   */
  static Optional<ServedModels> of(String command) {
    return Stream.of(
            at(OF_EMBEDDINGS, command, Models.ofEmbeddings()),
            at(OF_HUGGING_FACE, command, Models.all()),
            at(OF_OLLAMA, command, Models.ofOllama()),
            at(GGUF, command, Models.gguf()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<ServedModels> at(Pattern place, String command, List<Choice> models) {
    Matcher found = place.matcher(command);
    return found.matches()
        ? Optional.of(new ServedModels(found.start(1), models))
        : Optional.empty();
  }
}
