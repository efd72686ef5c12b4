package dev.slipway.transfer;

import dev.slipway.transfer.plan.ByteCount;
import java.util.regex.Pattern;

/**
 * The sentences about one transfer that fails.
 *
 * @param machine what the user calls the machine
 * @param folder where on it the files were to go
 */
record Complaint(String machine, String folder) {
  /** What tar says on a full disk: a write that got no further, or the system's own words. */
  private static final Pattern FULL =
      Pattern.compile("No space left|Wrote only|quota exceeded", Pattern.CASE_INSENSITIVE);

  private static final int NOT_WHOLE = 4;
  private static final int NOT_PLACED = 5;
  private static final int NO_TAR = 7;
  private static final int KILLED = 137;

  /** The machine said before anything was sent that there is too little room. */
  TransferException noRoom(long needed, long free) {
    return new TransferException(
        TransferFailure.DISK_FULL,
        "%s needs %s for files in %s and has %s. Free space there and start again."
            .formatted(machine, ByteCount.text(needed), folder, ByteCount.text(free)));
  }

  TransferException stalled(long seconds) {
    return new TransferException(
        TransferFailure.STALLED,
        ("%s took no files for %d s. Look at its disk and its connection and start again; what"
                + " has arrived is not sent again.")
            .formatted(machine, seconds));
  }

  TransferException lost(Throwable cause) {
    return new TransferException(
        TransferFailure.LOST,
        ("The connection to %s was lost while files were sent to it. Start again; what has"
                + " arrived is not sent again.")
            .formatted(machine),
        cause);
  }

  TransferException notUnderstood(Throwable cause) {
    return new TransferException(
        TransferFailure.REFUSED,
        "%s does not say what it has in %s: %s".formatted(machine, folder, cause.getMessage()),
        cause);
  }

  /** What a script said at its end. */
  TransferException ended(int code, String words) {
    String said = last(words);
    if (FULL.matcher(words).find()) {
      return new TransferException(
          TransferFailure.DISK_FULL,
          "The disk of %s is full: not all files got to %s. Free space there and start again."
              .formatted(machine, folder));
    }
    return switch (code) {
      case NO_TAR ->
          new TransferException(
              TransferFailure.PROGRAM,
              "%s has no program tar, with which files are sent. Install it there."
                  .formatted(machine));
      case NOT_WHOLE ->
          new TransferException(
              TransferFailure.LOST,
              "Not all files got to %s. Start again; what has arrived is not sent again."
                  .formatted(machine));
      case NOT_PLACED ->
          new TransferException(
              TransferFailure.IN_THE_WAY,
              "Something is in the way in %s on %s: %s. Move it away and start again."
                  .formatted(folder, machine, said));
      case KILLED ->
          new TransferException(
              TransferFailure.REPLACED,
              "Files are sent to %s on %s from somewhere else at the same time."
                  .formatted(folder, machine));
      default ->
          new TransferException(
              TransferFailure.REFUSED,
              "%s does not take files in %s: %s".formatted(machine, folder, said));
    };
  }

  private static String last(String words) {
    String said =
        words.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce("", (a, b) -> b);
    return said.isEmpty() ? "it does not say why" : said;
  }
}
