package dev.slipway.transfer.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One thing to send.
 *
 * @param path where it goes
 * @param local where it is on this computer
 * @param size bytes of a file; 0 for all else
 * @param modified when a file was changed, in nanoseconds since 1970
 * @param mode its nine permission bits
 * @param target where a link leads, a character for each byte; empty for all else
 */
public record Entry(
    SentPath path, Path local, EntryKind kind, long size, long modified, int mode, String target) {

  static Entry folder(SentPath path, Path local, int mode) {
    return new Entry(path, local, EntryKind.FOLDER, 0, 0, mode, "");
  }

  static Entry link(SentPath path, Path local, String target) {
    return new Entry(path, local, EntryKind.LINK, 0, 0, LocalFile.ALL, target);
  }

  /**
   * The same file as it is now.
   *
   * @return nothing when there is no such file any more
   */
  public Optional<Entry> again() throws IOException {
    return LocalFile.read(local)
        .filter(now -> now.kind().equals(Optional.of(kind)))
        .map(this::with);
  }

  private Entry with(LocalFile now) {
    return kind == EntryKind.FILE ? now.file(path, local) : this;
  }
}
