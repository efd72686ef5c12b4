package dev.slipway.config.catalogue;

import dev.slipway.config.schema.Choice;
import java.util.List;
import java.util.Optional;

/** Images that people run in this field. */
public final class Images {
  private static final List<Choice> ALL =
      List.of(
          new Choice(
              "vllm/vllm-openai:latest", "vLLM: serves a model as OpenAI does, on port 8000."),
          new Choice(
              "lmsysorg/sglang:latest", "SGLang: serves a model as OpenAI does, on port 30000."),
          new Choice(
              "ghcr.io/huggingface/text-generation-inference:latest",
              "Text Generation Inference by Hugging Face, on port 80."),
          new Choice(
              "ghcr.io/huggingface/text-embeddings-inference:latest",
              "Text Embeddings Inference by Hugging Face, on port 80."),
          new Choice("ollama/ollama:latest", "Ollama: pulls and serves models, on port 11434."),
          new Choice(
              "ghcr.io/ggml-org/llama.cpp:server-cuda",
              "llama.cpp: serves GGUF models on NVIDIA cards, on port 8080."),
          new Choice(
              "ghcr.io/ggml-org/llama.cpp:server",
              "llama.cpp: serves GGUF models on processors, on port 8080."),
          new Choice(
              "ghcr.io/open-webui/open-webui:main",
              "Open WebUI: chat in the browser, on port 8080."),
          new Choice("python:3.12-slim", "Python 3.12, small."),
          new Choice("python:3.12", "Python 3.12, with compilers and tools."),
          new Choice("python:3.13-slim", "Python 3.13, small."),
          new Choice("pytorch/pytorch:latest", "PyTorch with CUDA, to run."),
          new Choice(
              "nvcr.io/nvidia/pytorch:25.01-py3", "PyTorch as NVIDIA builds it, with tools."),
          new Choice(
              "nvcr.io/nvidia/tritonserver:25.01-py3", "Triton inference server, on port 8000."),
          new Choice("nvidia/cuda:12.8.0-devel-ubuntu24.04", "CUDA with its compiler."),
          new Choice("nvidia/cuda:12.8.0-runtime-ubuntu24.04", "CUDA to run programs."),
          new Choice("rocm/vllm:latest", "vLLM for AMD cards, on port 8000."),
          new Choice("rocm/pytorch:latest", "PyTorch for AMD cards."),
          new Choice("tensorflow/tensorflow:latest-gpu", "TensorFlow with CUDA."),
          new Choice("huggingface/transformers-pytorch-gpu:latest", "Transformers with PyTorch."),
          new Choice("axolotlai/axolotl:main-latest", "Axolotl: fine-tunes models."),
          new Choice("jupyter/scipy-notebook:latest", "JupyterLab for science, on port 8888."),
          new Choice(
              "quay.io/jupyter/pytorch-notebook:latest", "JupyterLab with PyTorch, on port 8888."),
          new Choice("node:22-slim", "Node.js 22, small."),
          new Choice("nginx:alpine", "nginx: serves files, on port 80."),
          new Choice("ubuntu:24.04", "Ubuntu 24.04, with nothing added."),
          new Choice("debian:bookworm-slim", "Debian 12, small."),
          new Choice("alpine:3.21", "Alpine, very small."));

  private Images() {}

  public static List<Choice> all() {
    return ALL;
  }

  /** What is known of an image, whatever its tag. */
  public static Optional<Choice> named(String image) {
    String name = withoutTag(image);
    return ALL.stream().filter(known -> withoutTag(known.value()).equals(name)).findFirst();
  }

  private static String withoutTag(String image) {
    int digest = image.indexOf('@');
    String name = digest < 0 ? image : image.substring(0, digest);
    int colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf('/') ? name.substring(0, colon) : name;
  }
}
