package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Service;
import dev.slipway.config.Task;
import org.junit.jupiter.api.Test;

/** Whole configurations are written from nothing by taking suggestions. */
class WritingTest {

  @Test
  void aVllmServiceCanBeWrittenByCompletionAlone() {
    Page page =
        new Page()
            .takeFirst("type")
            .take("service")
            .enter()
            .take("image")
            .take("vllm/vllm-openai:latest")
            .enter()
            .take("env")
            .take("MODEL=")
            .take("Qwen/Qwen3-8B")
            .enter()
            .take("- HF_TOKEN")
            .enter()
            .take("commands")
            .takeFirst("vllm serve MODEL --port 8000")
            .enter()
            .take("port")
            .takeFirst("8000")
            .enter()
            .take("model")
            .takeFirst("Qwen/Qwen3-8B")
            .enter()
            .take("name")
            .take("qwen3-8b")
            .enter()
            .take("resources")
            .take("gpu")
            .take("A100")
            .take("A100:80GB")
            .enter()
            .take("shm_size")
            .take("16GB")
            .enter()
            .take("max_duration")
            .take("2h");
    assertThat(page.text())
        .isEqualTo(
            """
            type: service
            image: vllm/vllm-openai:latest
            env:
              - MODEL=Qwen/Qwen3-8B
              - HF_TOKEN
            commands:
              - vllm serve $MODEL --port 8000
            port: 8000
            model: Qwen/Qwen3-8B
            name: qwen3-8b
            resources:
              gpu: A100:80GB
              shm_size: 16GB
            max_duration: 2h\
            """);
    assertThat(Checking.check(page.text()).hasErrors()).isFalse();
    assertThat(Checking.configuration(page.text())).isInstanceOf(Service.class);
  }

  @Test
  void aTaskWithPortsCanBeWrittenByCompletionAlone() {
    Page page =
        new Page()
            .type("t")
            .takeFirst("type")
            .type("ta")
            .takeFirst("task")
            .enter()
            .type("py")
            .takeFirst("python")
            .take("3.12")
            .enter()
            .type("com")
            .takeFirst("commands")
            .type("http")
            .takeFirst("python -m http.server 8000")
            .enter()
            .type("por")
            .take("ports")
            .take("*:8000");
    assertThat(page.text())
        .isEqualTo(
            """
            type: task
            python: 3.12
            commands:
              - python -m http.server 8000
            ports:
              - "*:8000"\
            """);
    assertThat(Checking.configuration(page.text())).isInstanceOf(Task.class);
  }

  /** A text with a caret in it. */
  private static final class Page {
    private String text = "";
    private int caret;

    String text() {
      return text;
    }

    Page type(String typed) {
      text = text.substring(0, caret) + typed + text.substring(caret);
      caret += typed.length();
      return this;
    }

    /** As the editor does it: as far in as the line before. */
    Page enter() {
      String line = text.substring(text.lastIndexOf('\n', caret - 1) + 1, caret);
      int indent = line.length() - line.stripLeading().length();
      return type("\n" + " ".repeat(indent));
    }

    Page takeFirst(String label) {
      assertThat(At.labels(marked(), Nearby.SOME)).first().isEqualTo(label);
      return take(label);
    }

    Page take(String label) {
      String taken = At.taken(label, marked(), Nearby.SOME);
      caret = taken.indexOf('^');
      text = taken.replace("^", "");
      return this;
    }

    private String marked() {
      return text.substring(0, caret) + "^" + text.substring(caret);
    }
  }
}
