package dev.slipway.ui.runs;

import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;
import dev.slipway.store.StepState;
import dev.slipway.ui.widgets.DurationWords;
import dev.slipway.ui.widgets.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Runs in words. */
final class RunWords {
  private RunWords() {}

  static Tone tone(RunState state) {
    return switch (state) {
      case SUBMITTED, PROVISIONING, PULLING, STOPPING -> Tone.BUSY;
      case RUNNING -> Tone.GOOD;
      case FAILED -> Tone.BAD;
      case DONE, STOPPED -> Tone.ENDED;
    };
  }

  static Tone tone(StepState state) {
    return switch (state) {
      case WAITING -> Tone.WAITING;
      case RUNNING -> Tone.BUSY;
      case DONE -> Tone.GOOD;
      case FAILED -> Tone.BAD;
      case SKIPPED -> Tone.ENDED;
    };
  }

  /** "Running", as a word at the start of a sentence. */
  static String state(RunState state) {
    return capital(state.word());
  }

  static String state(StepState state) {
    return capital(state.word());
  }

  /** What is happening and since when; once it is over, how it ended. */
  static String happening(RunRecord run, Instant now) {
    return switch (run.state()) {
      case FAILED -> "Failed: " + lower(firstSentence(run)) + ago(run, now);
      case DONE -> "Done" + lasted(run, " in ");
      case STOPPED -> "Stopped" + lasted(run, " after ");
      default -> run.activity() + ", " + since(run.activitySince(), now);
    };
  }

  /** "service · running for 3 h 51 min". */
  static String summary(RunRecord run, Instant now) {
    String life =
        switch (run.state()) {
          case RUNNING ->
              "running for "
                  + DurationWords.whole(
                      Duration.between(run.started().orElse(run.activitySince()), now));
          case FAILED -> "failed" + lasted(run, " after ");
          case DONE -> "done" + lasted(run, " in ");
          case STOPPED -> "stopped" + lasted(run, " after ");
          default -> run.state().word() + " for " + since(run.submitted(), now);
        };
    return run.type() + " · " + life;
  }

  /** "4 min ago", "just now". */
  static String past(Instant at, Instant now) {
    Duration time = Duration.between(at, now);
    return time.toSeconds() < 5 ? "just now" : DurationWords.rough(time) + " ago";
  }

  private static String since(Instant from, Instant now) {
    return DurationWords.rough(Duration.between(from, now));
  }

  private static String ago(RunRecord run, Instant now) {
    return run.ended().map(ended -> ", " + past(ended, now)).orElse("");
  }

  private static String lasted(RunRecord run, String word) {
    Instant from = run.started().orElse(run.submitted());
    return run.ended()
        .map(ended -> word + DurationWords.whole(Duration.between(from, ended)))
        .orElse("");
  }

  private static String firstSentence(RunRecord run) {
    String failure = run.failure().orElse(run.activity());
    int end = failure.indexOf(". ");
    String first = end < 0 ? failure : failure.substring(0, end);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  /** A sentence goes on in lower case, but not a name or an abbreviation. */
  private static String lower(String sentence) {
    boolean word =
        sentence.length() > 1
            && Character.isUpperCase(sentence.charAt(0))
            && (Character.isLowerCase(sentence.charAt(1)) || sentence.charAt(1) == ' ');
    return word
        ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1)
        : sentence;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
