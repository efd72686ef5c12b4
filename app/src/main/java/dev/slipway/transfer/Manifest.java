package dev.slipway.transfer;

import dev.slipway.transfer.plan.Entry;
import dev.slipway.transfer.plan.EntryKind;
import dev.slipway.transfer.plan.SendPlan;
import dev.slipway.transfer.plan.SentPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was put into a folder. It is written down as three texts an entry, each ended by a zero:
 * what it is in words, its path, and where it leads.
 */
record Manifest(Map<SentPath, Placed> entries) {
  static final Manifest NONE = new Manifest(Map.of());
  private static final String VERSION = "slipway 1";
  private static final String END = "\0";
  private static final int TEXTS = 3;
  private static final int WORDS = 4;

  Manifest {
    entries = Map.copyOf(entries);
  }

  static Manifest of(SendPlan plan) {
    Map<SentPath, Placed> entries = new HashMap<>();
    for (Entry entry : plan.entries()) entries.put(entry.path(), Placed.of(entry));
    return new Manifest(entries);
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder(VERSION).append(END);
    entries.forEach(
        (path, placed) ->
            text.append(placed.kind())
                .append(' ')
                .append(placed.size())
                .append(' ')
                .append(placed.modified())
                .append(' ')
                .append(placed.mode())
                .append(END)
                .append(path.raw())
                .append(END)
                .append(placed.target())
                .append(END));
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Reads what {@link #bytes} wrote; none when it is damaged, or from another version. */
  static Manifest read(byte[] bytes) {
    List<String> texts = List.of(new String(bytes, StandardCharsets.ISO_8859_1).split(END, -1));
    // Behind the last zero there is one more, empty.
    if (!texts.getFirst().equals(VERSION) || texts.size() % TEXTS != 2) return NONE;
    Map<SentPath, Placed> entries = new HashMap<>();
    try {
      for (int at = 1; at + TEXTS <= texts.size(); at += TEXTS) {
        entries.put(new SentPath(texts.get(at + 1)), placed(texts.get(at), texts.get(at + 2)));
      }
    } catch (IllegalArgumentException e) {
      return NONE;
    }
    return new Manifest(entries);
  }

  private static Placed placed(String words, String target) {
    String[] each = words.split(" ", -1);
    if (each.length != WORDS) throw new IllegalArgumentException(words);
    return new Placed(
        EntryKind.valueOf(each[0]),
        Long.parseLong(each[1]),
        Long.parseLong(each[2]),
        Integer.parseInt(each[3]),
        target);
  }
}
