package dev.slipway.engine;

import dev.slipway.store.RunEnd;
import dev.slipway.store.RunState;
import dev.slipway.workload.Observation;
import java.time.Duration;
import java.util.Optional;

/** Says in words how a run ended. */
final class Ending {
  private static final int NOT_EXECUTABLE = 126;
  private static final int NOT_FOUND = 127;
  private static final int NO_FOLDER = 125;
  private static final int SIGNAL = 128;
  private static final int KILLED = 137;
  private static final int CRASHED = 139;
  private static final int TERMINATED = 143;

  private Ending() {}

  static RunEnd of(Observation observation, boolean container, Duration ran) {
    return switch (observation) {
      case Observation.Ended ended when ended.outOfMemory() ->
          failed(
              ended,
              "The container ran out of memory and was killed. Give it more memory, or let it use"
                  + " less.");
      case Observation.Ended ended when ended.exitCode().isEmpty() ->
          failed(
              ended,
              "The processes are gone and left no exit code: they were killed, or this computer was"
                  + " restarted.");
      case Observation.Ended ended when ended.exitCode().getAsInt() == 0 ->
          new RunEnd(
              RunState.DONE, "Done in " + Words.duration(ran), Optional.of(0), Optional.empty());
      case Observation.Ended ended ->
          failed(ended, exitSentence(ended.exitCode().getAsInt(), container));
      case Observation.Absent ignored ->
          failed(
              "The container is gone: somebody removed it while it was running.", Optional.empty());
      case Observation.Alive ignored ->
          throw new IllegalArgumentException("It is alive and has not ended");
    };
  }

  /** It was ended on its machine because its time was over. */
  static RunEnd timeOver(Observation observation, Duration limit) {
    Optional<Integer> code =
        observation instanceof Observation.Ended ended && ended.exitCode().isPresent()
            ? Optional.of(ended.exitCode().getAsInt())
            : Optional.empty();
    String activity = "Stopped after its max_duration of " + Words.duration(limit);
    return new RunEnd(RunState.STOPPED, activity, code, Optional.empty());
  }

  static RunEnd failed(String sentence, Optional<Integer> exitCode) {
    return new RunEnd(RunState.FAILED, "Failed", exitCode, Optional.of(sentence));
  }

  static RunEnd stopped(Optional<Integer> exitCode) {
    return new RunEnd(RunState.STOPPED, "Stopped", exitCode, Optional.empty());
  }

  private static RunEnd failed(Observation.Ended ended, String sentence) {
    Optional<Integer> code =
        ended.exitCode().isPresent() ? Optional.of(ended.exitCode().getAsInt()) : Optional.empty();
    return failed(sentence, code);
  }

  private static String exitSentence(int code, boolean container) {
    return switch (code) {
      case NO_FOLDER ->
          container
              ? "The container could not be started (exit code 125). The log says why."
              : "The folder of the run cannot be entered. Check that it exists and may be read.";
      case NOT_EXECUTABLE ->
          "A command is not a program that may be run (exit code 126). The log says which.";
      case NOT_FOUND ->
          "A command was not found (exit code 127). The log says which: install it, or choose an"
              + " image that has it.";
      case KILLED ->
          "The commands were killed (signal 9). Often this is the system running out of memory.";
      case CRASHED -> "A program crashed with a memory error (signal 11). The log may say more.";
      case TERMINATED -> "The commands were ended from outside (signal 15).";
      default -> otherExit(code);
    };
  }

  private static String otherExit(int code) {
    return code > SIGNAL
        ? "The commands were ended by signal " + (code - SIGNAL) + "."
        : "The commands ended with exit code " + code + ". The log says why.";
  }
}
