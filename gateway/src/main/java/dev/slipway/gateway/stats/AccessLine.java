package dev.slipway.gateway.stats;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An entry as one line of JSON. Keys keep their order, and times their number of digits. */
final class AccessLine {
  /** RFC 3339, in UTC. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private AccessLine() {}

  static void write(AccessEntry entry, StringBuilder line) {
    line.append('{');
    text(line, "time", TIME.format(Instant.ofEpochMilli(entry.millis())));
    text(line, "id", entry.id());
    text(line, "service", entry.service());
    text(line, "replica", entry.replica());
    text(line, "method", entry.method());
    text(line, "host", entry.host());
    text(line, "path", QueryMask.of(entry.uri()));
    number(line, "status", entry.status());
    number(line, "bytes_in", entry.bytesIn());
    number(line, "bytes_out", entry.bytesOut());
    millis(line, "ms", entry.nanos());
    millis(line, "first_byte_ms", entry.firstByteNanos());
    text(line, "client", entry.client());
    text(line, "key", entry.key());
    text(line, "protocol", entry.protocol());
    name(line, "whole").append(entry.whole());
    if (!entry.reason().isEmpty()) {
      text(line, "reason", entry.reason());
      text(line, "detail", entry.detail());
    }
    line.append("}\n");
  }

  private static StringBuilder name(StringBuilder line, String name) {
    if (line.charAt(line.length() - 1) != '{') {
      line.append(',');
    }
    return line.append('"').append(name).append("\":");
  }

  private static void number(StringBuilder line, String name, long value) {
    name(line, name).append(value);
  }

  /** To a microsecond; null if it did not happen. */
  private static void millis(StringBuilder line, String name, long nanos) {
    name(line, name);
    if (nanos < 0) {
      line.append("null");
      return;
    }
    long micros = nanos / 1_000;
    line.append(micros / 1_000).append('.');
    long rest = micros % 1_000;
    line.append(rest < 10 ? "00" : rest < 100 ? "0" : "").append(rest);
  }

  private static void text(StringBuilder line, String name, String value) {
    name(line, name).append('"');
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      if (each == '"' || each == '\\') {
        line.append('\\').append(each);
      } else if (each < ' ' || each > '~') {
        // Also what is not ASCII: nobody knows in which encoding a client meant it.
        line.append("\\u").append("%04x".formatted((int) each));
      } else {
        line.append(each);
      }
    }
    line.append('"');
  }
}
