package dev.slipway.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run as it is stored.
 *
 * @param id what names it for ever
 * @param name what its user calls it; one live run at a time has it
 * @param type {@code dev-environment}, {@code task} or {@code service}
 * @param state where it is in its life
 * @param activity what is happening now, as a phrase for the user: "Waiting for port 8000"
 * @param activitySince since when
 * @param where the machine it runs on, as the user calls it
 * @param file the configuration's file, when it came from one
 * @param folder the folder that its commands see
 * @param yaml the configuration as it was run
 * @param args what stood behind {@code --}
 * @param submitted when the user said run
 * @param started when its workload started
 * @param ended when it ended
 * @param exitCode what its commands ended with, when they did
 * @param failure why it failed, as the sentence the user reads
 * @param stopRequested whether its user asked it to stop
 * @param revision grows with every change of the run
 */
public record RunRecord(
    RunId id,
    String name,
    String type,
    RunState state,
    String activity,
    Instant activitySince,
    String where,
    Optional<Path> file,
    Path folder,
    String yaml,
    List<String> args,
    Instant submitted,
    Optional<Instant> started,
    Optional<Instant> ended,
    Optional<Integer> exitCode,
    Optional<String> failure,
    boolean stopRequested,
    long revision) {

  public RunRecord {
    args = List.copyOf(args);
  }

  /** Whether something of it may still be alive. */
  public boolean active() {
    return !state.ended();
  }
}
