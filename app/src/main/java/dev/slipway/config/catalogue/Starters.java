package dev.slipway.config.catalogue;

import dev.slipway.config.catalogue.Starter.Line;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is started in which image. */
public final class Starters {
  private static final List<Starter> OF_IMAGES =
      List.of(
          new Starter(
              "vllm",
              8000,
              List.of(
                  new Line("vllm serve MODEL --port PORT", "Serves a model as OpenAI does."),
                  new Line(
                      "vllm serve MODEL --port PORT --max-model-len 8192",
                      "The same with a shorter context, which needs less memory."),
                  new Line(
                      "vllm serve MODEL --port PORT --tensor-parallel-size $DSTACK_GPUS_NUM",
                      "The same, spread over all graphics cards."))),
          new Starter(
              "sglang",
              30000,
              List.of(
                  new Line(
                      "python3 -m sglang.launch_server --model-path MODEL --host 0.0.0.0 --port"
                          + " PORT",
                      "Serves a model as OpenAI does."))),
          new Starter(
              "text-generation-inference",
              80,
              List.of(
                  new Line(
                      "text-generation-launcher --model-id MODEL --port PORT", "Serves a model."))),
          new Starter(
              "text-embeddings-inference",
              80,
              List.of(
                  new Line(
                      "text-embeddings-router --model-id MODEL --port PORT",
                      "Serves embeddings."))),
          new Starter(
              "ollama",
              11434,
              List.of(
                  new Line("ollama serve &", "Starts the server, and goes on."),
                  new Line("ollama pull llama3.2", "Fetches a model."),
                  new Line("wait", "Stays until the server ends."))),
          new Starter(
              "llama.cpp",
              8080,
              List.of(
                  new Line(
                      "/app/llama-server -hf MODEL --host 0.0.0.0 --port PORT -ngl 99",
                      "Serves a GGUF model from Hugging Face."))),
          new Starter(
              "axolotl",
              0,
              List.of(new Line("axolotl train config.yaml", "Fine-tunes as the file says."))),
          new Starter(
              "jupyter",
              8888,
              List.of(
                  new Line(
                      "jupyter lab --ip 0.0.0.0 --port PORT --allow-root", "Starts JupyterLab."))),
          new Starter(
              "tritonserver",
              8000,
              List.of(
                  new Line(
                      "tritonserver --model-repository /models", "Serves a model repository."))),
          new Starter("open-webui", 8080, List.of()),
          new Starter("nginx", 80, List.of(new Line("nginx -g 'daemon off;'", "Starts nginx."))),
          new Starter(
              "node",
              3000,
              List.of(
                  new Line("npm ci", "Installs what the project needs."),
                  new Line("npm start", "Starts the project."))));

  private static final Starter SERVING =
      new Starter(
          "",
          8000,
          List.of(
              new Line("python -m http.server PORT", "Serves the files of the folder."),
              new Line("uvicorn main:app --host 0.0.0.0 --port PORT", "Starts an ASGI program."),
              new Line(
                  "fastapi run main.py --port PORT",
                  "Starts a FastAPI program, reachable from outside."),
              new Line(
                  "streamlit run app.py --server.port PORT --server.address 0.0.0.0",
                  "Starts a Streamlit program."),
              new Line("vllm serve MODEL --port PORT", "Serves a model, once vLLM is installed."),
              new Line("jupyter lab --ip 0.0.0.0 --port PORT --allow-root", "Starts JupyterLab.")));
  private static final Starter RUNNING =
      new Starter(
          "",
          0,
          List.of(
              new Line("pip install -r requirements.txt", "Installs what the project needs."),
              new Line("uv sync", "Installs what the project needs, by uv."),
              new Line("python train.py", "Runs a program."),
              new Line(
                  "torchrun --nproc-per-node=$DSTACK_GPUS_PER_NODE train.py",
                  "Runs a program once for each graphics card."),
              new Line("nvidia-smi", "Shows the graphics cards.")));

  private Starters() {}

  /** What an image starts; empty if nothing is known of it. */
  public static Optional<Starter> ofImage(String image) {
    String name = image.toLowerCase(Locale.ROOT);
    return OF_IMAGES.stream().filter(starter -> name.contains(starter.image())).findFirst();
  }

  /** What answers requests, in any image with Python. */
  public static Starter serving() {
    return SERVING;
  }

  /** What runs to its end, in any image with Python. */
  public static Starter running() {
    return RUNNING;
  }
}
