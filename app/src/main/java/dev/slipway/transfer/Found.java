package dev.slipway.transfer;

import dev.slipway.transfer.plan.EntryKind;
import dev.slipway.transfer.plan.SentPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a machine says of a file.
 *
 * @param kind nothing for what is never sent
 * @param mode its permission bits
 * @param seconds when it was changed, in seconds since 1970
 */
record Found(Optional<EntryKind> kind, int mode, long size, long seconds) {
  private static final int HEX = 16;
  private static final int TYPE = 0xF000;
  private static final int PERMISSIONS = 0xFFF;
  private static final int WORDS = 4;
  private static final String HERE = "./";

  /** Reads records such as {@code 81a4 12 1764064613 ./a b}. */
  static Map<SentPath, Found> read(List<String> records) {
    Map<SentPath, Found> all = new HashMap<>();
    for (String each : records) {
      String[] words = each.split(" ", WORDS);
      if (words.length < WORDS || !words[3].startsWith(HERE)) continue;
      Found found = of(Integer.parseInt(words[0], HEX), words[1], words[2]);
      all.put(new SentPath(words[3].substring(HERE.length())), found);
    }
    return all;
  }

  private static Found of(int mode, String size, String seconds) {
    Optional<EntryKind> kind =
        switch (mode & TYPE) {
          case 0x8000 -> Optional.of(EntryKind.FILE);
          case 0x4000 -> Optional.of(EntryKind.FOLDER);
          case 0xA000 -> Optional.of(EntryKind.LINK);
          default -> Optional.empty();
        };
    return new Found(kind, mode & PERMISSIONS, Long.parseLong(size), Long.parseLong(seconds));
  }

  boolean isFolder() {
    return kind.equals(Optional.of(EntryKind.FOLDER));
  }

  /** Whether it is what was put there, as far as can be seen from outside. */
  boolean is(Placed placed) {
    if (!kind.equals(Optional.of(placed.kind()))) return false;
    return switch (placed.kind()) {
      case FOLDER -> true;
      case LINK -> size == placed.target().length();
      case FILE ->
          size == placed.size()
              && mode == placed.mode()
              && seconds == Math.floorDiv(placed.modified(), TimeUnit.SECONDS.toNanos(1));
    };
  }
}
