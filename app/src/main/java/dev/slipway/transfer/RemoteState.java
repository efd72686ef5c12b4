package dev.slipway.transfer;

import dev.slipway.transfer.plan.SentPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a machine has of what was sent to a folder.
 *
 * @param free bytes for more, where the machine says so
 * @param manifest what was put there
 * @param pending what was about to be put there when the last transfer was cut
 * @param inPlace what there is of both in the folder
 * @param unfinished whether the last transfer was cut, or there was none
 * @param staged what arrived of it and is not in place
 */
record RemoteState(
    OptionalLong free,
    Manifest manifest,
    Manifest pending,
    Map<SentPath, Found> inPlace,
    boolean unfinished,
    Map<SentPath, Found> staged) {
  private static final String RECORD_END = "//\n";
  private static final String LIST_END = "end";
  private static final String STARTED = "started";
  private static final long BLOCK = 1024;

  /** Reads what the script says. */
  static RemoteState read(byte[] answer) throws IOException {
    Reading reading = new Reading(answer);
    OptionalLong free = number(reading.line("free "));
    byte[] written = reading.part();
    Manifest pending = Manifest.read(reading.part());
    List<String> records = reading.records();
    int end = records.indexOf(LIST_END);
    if (end < 0 || records.size() < 2 || !records.getLast().equals(LIST_END)) {
      throw new IOException("The answer is cut off.");
    }
    List<String> second = records.subList(end + 1, records.size());
    return new RemoteState(
        free,
        Manifest.read(written),
        pending,
        Found.read(records.subList(0, end)),
        written.length == 0 || second.contains(STARTED),
        Found.read(second));
  }

  private static OptionalLong number(String text) {
    return text.matches("[0-9]{1,15}")
        ? OptionalLong.of(Long.parseLong(text) * BLOCK)
        : OptionalLong.empty();
  }

  private static final class Reading {
    private final byte[] bytes;
    private int at;

    Reading(byte[] bytes) {
      this.bytes = bytes;
    }

    String line(String start) throws IOException {
      int from = at;
      while (at < bytes.length && bytes[at] != '\n') at++;
      String line = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
      at++;
      if (!line.startsWith(start)) throw new IOException("Not understood: " + line);
      return line.substring(start.length());
    }

    byte[] part() throws IOException {
      int length = Integer.parseInt(line("part "));
      if (length > bytes.length - at) throw new IOException("The answer is cut off.");
      at += length;
      return Arrays.copyOfRange(bytes, at - length, at);
    }

    List<String> records() {
      int from = Math.min(at, bytes.length);
      String text = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
      return Arrays.asList(text.split(RECORD_END));
    }
  }
}
