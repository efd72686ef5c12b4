package dev.slipway.config.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The templates that come with Slipway. The first line of their comments is the title, those below
 * it are the summary.
 */
public final class Templates {
  private static final List<String> IDS =
      List.of(
          "http-server",
          "batch",
          "fastapi",
          "streamlit",
          "gradio",
          "jupyter",
          "vscode",
          "vllm",
          "sglang",
          "tgi",
          "ollama",
          "llama-cpp",
          "comfyui",
          "torchrun",
          "axolotl");
  private static final String COMMENT = "# ";

  private Templates() {}

  /** In the order of the gallery, the simplest first. */
  public static List<Template> all() {
    return IDS.stream().map(Templates::read).toList();
  }

  private static Template read(String id) {
    String text = resource("/dev/slipway/config/templates/" + id + ".dstack.yml");
    List<String> comments =
        text.lines()
            .takeWhile(line -> line.startsWith(COMMENT))
            .map(line -> line.substring(COMMENT.length()))
            .toList();
    String summary = String.join(" ", comments.subList(1, comments.size()));
    return new Template(id, comments.getFirst(), summary, text);
  }

  private static String resource(String path) {
    try (InputStream in = Templates.class.getResourceAsStream(path)) {
      if (in == null) throw new IllegalStateException("The template is missing: " + path);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
