package dev.slipway.config.language;

import static dev.slipway.config.language.At.all;
import static dev.slipway.config.language.At.labels;
import static dev.slipway.config.language.At.named;
import static dev.slipway.config.language.At.taken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Values. In the texts, {@code ^} is the place that is asked for. */
class ValueCompletionsTest {

  @Test
  void valuesOfFieldsAreOffered() {
    assertThat(labels("type: dev-environment\nide: ^"))
        .containsExactly("vscode", "cursor", "windsurf", "zed");
    assertThat(labels("type: task\npython: 3.1^")).contains("3.12", "3.10").doesNotContain("3.9");
    assertThat(labels("type: task\nprivileged: ^")).containsExactly("true", "false");
    assertThat(labels("type: task\nbackends:\n  - a^")).startsWith("amddevcloud", "aws", "azure");
    assertThat(labels("type: task\nbackends: [aws, g^]")).startsWith("gcp");
  }

  @Test
  void itemsAreOfferedByExample() {
    assertThat(labels("type: task\nports:\n  - ^"))
        .contains("8000", "80:8000", "*:8000", "container_port");
    assertThat(labels("type: task\nports:\n- 8^")).startsWith("8000", "80:8000");
    assertThat(labels("type: task\nports: [^]")).contains("8000");
    assertThat(labels("type: task\nports: [80, ^")).contains("8000");
  }

  @Test
  void aListOpensWithTheItemThatIsTaken() {
    assertThat(taken("- 80:8000", "type: task\nports: ^"))
        .isEqualTo("type: task\nports:\n  - 80:8000^");
    assertThat(taken("- aws", "profiles:\n  - name: a\n    backends: a^"))
        .endsWith("\n    backends:\n      - aws^");
  }

  @Test
  void theFieldsOwnExampleIsOffered() {
    assertThat(labels("type: task\nfleets: [^")).containsExactly("my-fleet");
    assertThat(labels("type: task\nworking_dir: ^")).contains("/app");
    assertThat(labels("type: task\ncache:\n  - ^")).contains("~/.cache/pip");
  }

  @Test
  void aGroupIsWrittenFieldByField() {
    assertThat(labels("type: task\nretry: ^")).contains("true", "false");
    assertThat(labels("type: task\nretry:\n  ^")).containsExactly("on_events", "duration");
  }

  @Test
  void examplesSayWhatTheyMean() {
    assertThat(named("80:8000", "type: task\nports:\n  - ^").help())
        .isEqualTo("Port 8000 of the container, on port 80 of this computer.");
    assertThat(named("5m", "type: task\nmax_duration: ^").help()).isEqualTo("5 minutes.");
  }

  @Test
  void whatNeedsQuotesGetsThem() {
    assertThat(taken("*:8000", "type: task\nports:\n  - ^")).endsWith("  - \"*:8000\"^");
    assertThat(taken("*:8000", "type: task\nports:\n  - \"*^\"")).endsWith("  - \"*:8000\"^");
    assertThat(taken("*:8000", "type: task\nports: ['*^']")).endsWith("['*:8000'^]");
    assertThat(taken("0 8 * * mon", "type: task\nschedule:\n  cron: ^")).endsWith(": 0 8 * * mon^");
    assertThat(taken("*/15 * * * *", "type: task\nschedule:\n  cron: ^"))
        .endsWith("cron: \"*/15 * * * *\"^");
  }

  @Test
  void theRestOfAWordIsReplaced() {
    assertThat(taken("service", "type: ^task\nname: a")).isEqualTo("type: service^\nname: a");
    assertThat(taken("H100", "type: task\nresources: {gpu: H1^00, cpu: 2}"))
        .endsWith("{gpu: H100^, cpu: 2}");
  }

  @Test
  void graphicsCardsAreOfferedPartByPart() {
    String gpu = "type: task\nresources:\n  gpu: ";
    assertThat(labels(gpu + "A1^")).contains("A10", "A100", "A16");
    assertThat(labels(gpu + "A100:^")).contains("A100:40GB", "A100:80GB", "A100:2");
    assertThat(labels(gpu + "A100:80GB:^"))
        .contains("A100:80GB:2")
        .doesNotContain("A100:80GB:40GB");
    assertThat(labels(gpu + "A10,L4^")).contains("A10,L4", "A10,L40S");
    assertThat(labels(gpu + "nvidia:^")).contains("nvidia:H100", "nvidia:2");
    assertThat(named("A100:80GB", gpu + "A100:^").help())
        .isEqualTo("1 or more A100 with 80 GB each.");
  }

  @Test
  void imagesAndModelsAreWellKnown() {
    assertThat(labels("type: task\nimage: vll^")).first().isEqualTo("vllm/vllm-openai:latest");
    assertThat(labels("type: task\nimage: ^"))
        .contains("python:3.12-slim", "ollama/ollama:latest", "lmsysorg/sglang:latest");
    assertThat(labels("type: service\nmodel: qwen^")).contains("Qwen/Qwen3-8B");
    assertThat(labels("type: service\nmodel:\n  name: ^")).contains("Qwen/Qwen3-8B");
  }

  @Test
  void commandsFitTheImage() {
    String start = "type: service\nimage: vllm/vllm-openai\nport: 9000\n";
    assertThat(labels(start + "commands:\n  - ^"))
        .first()
        .isEqualTo("vllm serve MODEL --port 9000");
    assertThat(taken("vllm serve MODEL --port 9000", start + "commands:\n  - vl^"))
        .endsWith("  - vllm serve ^ --port 9000");
    assertThat(
            taken("vllm serve MODEL --port 9000", start + "env:\n  - MODEL=a/b\ncommands:\n  - ^"))
        .endsWith("  - vllm serve $MODEL --port 9000^");
    assertThat(labels("type: task\ncommands:\n  - pyth^")).contains("python train.py");
  }

  @Test
  void aServerIsOfferedTheModelsThatItCanLoad() {
    String start = "type: service\nimage: vllm/vllm-openai\ncommands:\n  - ";
    assertThat(labels(start + "vllm serve ^ --port 8000"))
        .contains("Qwen/Qwen3-8B")
        .noneMatch(label -> label.startsWith("vllm"));
    assertThat(taken("Qwen/Qwen3-8B", start + "vllm serve ^ --port 8000"))
        .endsWith("  - vllm serve Qwen/Qwen3-8B^ --port 8000");
    assertThat(taken("Qwen/Qwen3-8B", start + "\"vllm serve qw^xx --port 8000\""))
        .endsWith("  - \"vllm serve Qwen/Qwen3-8B^ --port 8000\"");
    assertThat(taken("$MODEL", "env:\n  - MODEL=a/b\n" + start + "vllm serve ^"))
        .endsWith("vllm serve $MODEL^");
    assertThat(labels(start + "python3 -m sglang.launch_server --model-path ^ --port 1"))
        .contains("Qwen/Qwen3-8B");
    assertThat(labels(start + "ollama pull ^")).contains("llama3.2").doesNotContain("phi-4");
    assertThat(labels(start + "/app/llama-server -hf ^")).contains("Qwen/Qwen3-8B-GGUF");
    assertThat(labels(start + "text-embeddings-router --model-id ^")).contains("BAAI/bge-m3");
  }

  @Test
  void aCommandIsNotWrittenIntoAnother() {
    String start = "type: task\nenv: [A=1]\ncommands:\n  - ";
    assertThat(labels(start + "^ --port 8000")).isEmpty();
    assertThat(labels(start + "pyth^ train.py")).isEmpty();
    assertThat(labels(start + "\"pyth^ train.py\"")).isEmpty();
    assertThat(taken("python train.py", start + "pyth^ # now"))
        .endsWith("- python train.py^ # now");
    assertThat(taken("$A", start + "\"echo $^ now\"")).endsWith("- \"echo $A^ now\"");
    assertThat(taken("${{ run.name }}", start + "'echo $^ now'"))
        .endsWith("- 'echo ${{ run.name }}^ now'");
    assertThat(taken("train.py", start + "python ^old.py -x", Nearby.SOME))
        .endsWith("- python train.py^ -x");
    assertThat(labels("type: task\nschedule:\n  cron: 0 8 ^ * mon")).isEmpty();
  }

  @Test
  void commandsAreFoundByTheBeginningsOfTheirWords() {
    String start = "type: service\ncommands:\n  - ";
    assertThat(labels(start + "res^")).isEmpty();
    assertThat(labels(start + "http^")).containsExactly("python -m http.server 8000");
    assertThat(labels(start + "streamlit run^")).hasSize(1);
  }

  @Test
  void onlyWhatCannotBeMeantAsItIsIsSure() {
    assertThat(named("commands", "type: task\ncomm^").sure()).isTrue();
    assertThat(named("service", "type: serv^").sure()).isTrue();
    assertThat(named("spot", "type: task\nspot_policy: ^").sure()).isTrue();
    assertThat(named("python train.py", "type: task\ncommands:\n  - python^").sure()).isFalse();
    assertThat(named("- python train.py", "type: task\ncommands: ^").sure()).isFalse();
    assertThat(named("python:3.12", "type: task\nimage: python^").sure()).isFalse();
    assertThat(named("80:8000", "type: task\nports:\n  - 80^").sure()).isFalse();
  }

  @Test
  void thePortThatTheCommandsUseComesFirst() {
    assertThat(labels("type: service\ncommands:\n  - vllm serve x --port 9001\nport: ^"))
        .first()
        .isEqualTo("9001");
    assertThat(labels("type: service\nimage: ollama/ollama\nport: ^")).first().isEqualTo("11434");
    assertThat(labels("type: task\ncommands:\n  - python -m http.server 8111\nports:\n  - ^"))
        .startsWith("8111", "*:8111");
  }

  @Test
  void regionsAreThoseOfTheClouds() {
    assertThat(labels("type: task\nbackends: [gcp]\nregions:\n  - ^"))
        .contains("europe-west4")
        .doesNotContain("eu-west-1");
    assertThat(labels("type: volume\nbackend: aws\nregion: ^")).contains("eu-central-1");
  }

  @Test
  void namesAreMadeFromWhatRuns() {
    assertThat(labels("type: service\nimage: vllm/vllm-openai\nname: ^")).contains("vllm-openai");
    assertThat(labels("type: service\nmodel: Qwen/Qwen3-8B\nname: ^"))
        .first()
        .isEqualTo("qwen3-8b");
  }

  @Test
  void filesAreOfferedFolderByFolder() {
    assertThat(labels("type: task\nfiles:\n  - ^", Nearby.SOME)).contains("data/", "train.py");
    assertThat(labels("type: task\nfiles:\n  - ./data/^", Nearby.SOME))
        .contains("./data/small.csv");
    assertThat(labels("type: task\nrepos:\n  - ^", Nearby.SOME))
        .contains("data/")
        .doesNotContain("train.py");
    assertThat(taken("train.py", "type: task\ncommands:\n  - torchrun tr^", Nearby.SOME))
        .endsWith("  - torchrun train.py^");
    assertThat(taken("train.py", "type: task\nsetup:\n  - pip install -r ^", Nearby.SOME))
        .endsWith("  - pip install -r train.py^");
  }

  @Test
  void variablesOfTheEnvironmentAreOffered() {
    assertThat(labels("type: task\nenv:\n  - H^", Nearby.SOME))
        .contains("HF_TOKEN", "HOME", "HOME=");
    assertThat(taken("MODEL=", "type: task\nenv:\n  - MO^")).endsWith("  - MODEL=^");
    assertThat(taken("HOME", "type: task\nenv:\n  HO^", Nearby.SOME)).endsWith("\n  HOME: ^");
    assertThat(taken("Qwen/Qwen3-8B", "type: task\nenv:\n  - MODEL=^"))
        .endsWith("  - MODEL=Qwen/Qwen3-8B^");
    assertThat(labels("type: task\nenv:\n  MODEL: Qw^")).contains("Qwen/Qwen3-8B");
    assertThat(taken("${{ secrets.HF_TOKEN }}", "type: task\nenv:\n  - HF_TOKEN=^", Nearby.SOME))
        .endsWith("  - HF_TOKEN=${{ secrets.HF_TOKEN }}^");
    assertThat(labels("type: task\nenv: [A=1]\ncommands:\n  - echo $^")).contains("$A");
  }

  @Test
  void referencesAreOfferedInTheirBraces() {
    String start = "type: service\nport: 80\n";
    assertThat(labels(start + "gateway: ${{ ^", Nearby.SOME))
        .startsWith("secrets.HF_TOKEN", "secrets.REGISTRY_TOKEN")
        .contains("run.name", "run.args", "env.HOME");
    assertThat(taken("secrets.HF_TOKEN", start + "gateway: ${{^", Nearby.SOME))
        .endsWith("gateway: ${{ secrets.HF_TOKEN }}^");
    assertThat(taken("secrets.HF_TOKEN", start + "gateway: ${{ secrets.H^XX }}", Nearby.SOME))
        .endsWith("gateway: ${{ secrets.HF_TOKEN^ }}");
    assertThat(labels(start + "commands:\n  - run ${{ ^")).startsWith("run.name", "run.args");
    assertThat(labels(start + "commands:\n  - |\n    run ${{ run.a^")).containsExactly("run.args");
    assertThat(taken("secrets.NAME", start + "gateway: ${{ s^")).endsWith("${{ secrets.^ }}");
    assertThat(labels("type: gateway\ndomain: a.${{ ^")).contains("run.project_name");
  }

  @Test
  void secretsAreOfferedWhereTheyBelong() {
    assertThat(labels("type: task\nregistry_auth:\n  password: ^", Nearby.SOME))
        .first()
        .isEqualTo("${{ secrets.HF_TOKEN }}");
    assertThat(taken("${{ run.name }}", "type: task\ncommands:\n  - echo $^", Nearby.SOME))
        .endsWith("  - echo ${{ run.name }}^");
    assertThat(
            taken(
                "${{ secrets.HF_TOKEN }}", "type: task\nregistry_auth: {password: ^}", Nearby.SOME))
        .endsWith("{password: \"${{ secrets.HF_TOKEN }}\"^}");
  }

  @Test
  void nothingIsOfferedTwice() {
    assertThat(labels("type: task\nresources:\n  gpu: ^")).doesNotHaveDuplicates();
    assertThat(all("type: service\n^")).doesNotHaveDuplicates();
  }
}
