package dev.slipway.ui;

import dev.slipway.store.AddressKind;
import dev.slipway.store.AddressRecord;
import dev.slipway.store.EventRecord;
import dev.slipway.store.LogStream;
import dev.slipway.store.RunId;
import dev.slipway.store.RunState;
import dev.slipway.store.StepRecord;
import dev.slipway.store.StepState;
import dev.slipway.ui.fake.FakeRuns;
import dev.slipway.ui.fake.LogFile;
import dev.slipway.ui.fake.Runs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs to look at. */
final class DemoData {
  private final FakeRuns runs;
  private final Instant now = Instant.now();

  DemoData(FakeRuns runs) {
    this.runs = runs;
  }

  void fill(int more) {
    runs.put(
        Runs.run(1, "qwen", "service", RunState.RUNNING, "Running", Duration.ofMinutes(231), now),
        Runs.run(
            2,
            "llama-ft",
            "task",
            RunState.PULLING,
            "Pulling pytorch/pytorch:2.9 62 %",
            Duration.ofSeconds(90),
            now),
        Runs.run(
            3,
            "notebook",
            "dev-environment",
            RunState.RUNNING,
            "Running",
            Duration.ofHours(2),
            now),
        Runs.run(4, "embed", "service", RunState.FAILED, "Failed", Duration.ofMinutes(12), now),
        Runs.run(5, "train-41", "task", RunState.DONE, "Done", Duration.ofMinutes(138), now),
        Runs.run(6, "train-40", "task", RunState.STOPPED, "Stopped", Duration.ofHours(30), now));
    for (int i = 7; i < 7 + more; i++) {
      RunState state = i % 9 == 0 ? RunState.FAILED : RunState.DONE;
      runs.put(Runs.run(i, "train-" + i, "task", state, "Done", Duration.ofHours(i), now));
    }
    qwen();
    embed();
    runs.addresses(
        Runs.id(3),
        List.of(
            new AddressRecord(
                Runs.id(3),
                AddressKind.PORT,
                "http://127.0.0.1:8889",
                8888,
                8889,
                Optional.empty()),
            new AddressRecord(
                Runs.id(3), AddressKind.IDE, "vscode://slipway/notebook", 0, 0, Optional.empty())));
    runs.changed();
  }

  private void qwen() {
    RunId id = Runs.id(1);
    runs.steps(
        id,
        List.of(
            step(id, 0, "Machine", StepState.DONE, 200, "This computer, Docker 28.2"),
            step(id, 1, "Files", StepState.DONE, 400, "14 KB"),
            step(id, 2, "Image", StepState.DONE, 112_000, "vllm/vllm-openai:v0.12.0, 8.1 GB"),
            step(id, 3, "Container", StepState.DONE, 600, ""),
            step(id, 4, "Port 8000", StepState.DONE, 31_000, "answers"),
            step(id, 5, "Address", StepState.DONE, 100, "qwen.localhost")));
    runs.addresses(
        id,
        List.of(
            new AddressRecord(
                id,
                AddressKind.ENDPOINT,
                "http://qwen.localhost:8080",
                8000,
                41233,
                Optional.empty())));
    runs.events(
        id,
        List.of(
            new EventRecord(1, id, now.minusSeconds(3600), "Submitted from qwen.dstack.yml."),
            new EventRecord(2, id, now.minusSeconds(3500), "The image was pulled in 1 min 52 s."),
            new EventRecord(
                3,
                id,
                now.minusSeconds(3400),
                "The service answers at http://qwen.localhost:8080.")));
    log(runs.logFile(id));
  }

  private void embed() {
    RunId id = Runs.id(4);
    runs.steps(
        id,
        List.of(
            step(id, 0, "Machine", StepState.DONE, 200, "This computer, Docker 28.2"),
            step(id, 1, "Image", StepState.DONE, 4_000, "python:3.12, 1.0 GB"),
            step(
                id,
                2,
                "Container",
                StepState.FAILED,
                61_000,
                "Ended with exit code 137: out of memory at 8 GB."),
            step(id, 3, "Port 8000", StepState.WAITING, 0, "")));
    runs.logFile(id)
        .line(LogStream.NOTE, "Container started")
        .line(LogStream.ERR, "Loading checkpoint shards")
        .line(
            LogStream.ERR, "RuntimeError: [enforce fail at alloc_cpu.cpp:115] DefaultCPUAllocator")
        .line(LogStream.NOTE, "The container ended: out of memory");
  }

  private void log(LogFile log) {
    String[] lines = {
      "INFO  Starting vLLM API server on 0.0.0.0:8000",
      "INFO  Loading weights took 14.2 s",
      "INFO  Application startup complete.",
      "WARN  KV cache is 71 % full",
      "INFO  127.0.0.1 - \"POST /v1/chat/completions\" 200",
      "\u001b[32mINFO\u001b[0m  \u001b[1mprogress\u001b[0m \u001b[38;5;208morange\u001b[0m"
          + " \u001b[38;2;120;90;220mtrue colour\u001b[0m \u001b[41mred behind\u001b[0m"
          + " \u001b[7minverse\u001b[0m",
      "ERROR CUDA error: out of memory, retrying with a smaller batch",
      "INFO  Avg generation throughput: 412.6 tokens/s"
    };
    log.write(now.minusSeconds(400), LogStream.NOTE, false, "Container started");
    for (int i = 0; i < 60; i++) {
      log.progress(LogStream.ERR, "Loading " + i + " %");
    }
    log.write(now.minusSeconds(390), LogStream.ERR, false, "Loading 100 %");
    for (int i = 0; i < 200; i++) {
      log.write(now.minusSeconds(300 - i), LogStream.OUT, false, lines[i % lines.length]);
    }
    log.write(now, LogStream.OUT, false, "long " + "0123456789".repeat(10_000));
  }

  private StepRecord step(
      RunId run, int ordinal, String title, StepState state, long millis, String detail) {
    Instant from = now.minusSeconds(3600);
    boolean begun = state != StepState.WAITING;
    return new StepRecord(
        run,
        ordinal,
        title,
        title,
        state,
        begun ? Optional.of(from) : Optional.empty(),
        begun ? Optional.of(from.plusMillis(millis)) : Optional.empty(),
        detail);
  }
}
