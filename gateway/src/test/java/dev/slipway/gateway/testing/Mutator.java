package dev.slipway.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Makes bytes that are nearly what a parser expects. The same seed makes the same bytes. */
public final class Mutator {
  private static final int MOST_CHANGES = 6;
  private static final int MOST_BYTES = 2_000;

  private final List<byte[]> seeds;
  private final List<byte[]> pieces;

  /**
   * Changes one of the seeds at a time.
   *
   * @param pieces what is put in, besides single bytes
   */
  public Mutator(List<String> seeds, List<String> pieces) {
    this.seeds = seeds.stream().map(Mutator::bytes).toList();
    this.pieces = pieces.stream().map(Mutator::bytes).toList();
  }

  public byte[] make(SplittableRandom random) {
    byte[] made = seeds.get(random.nextInt(seeds.size()));
    if (random.nextInt(4) == 0) {
      made = spliced(made, made.length, 0, seeds.get(random.nextInt(seeds.size())));
    }
    for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
      made = changed(made, random);
    }
    return made;
  }

  private byte[] changed(byte[] bytes, SplittableRandom random) {
    int at = random.nextInt(bytes.length + 1);
    int left = bytes.length - at;
    int few = left == 0 ? 0 : random.nextInt(Math.min(left, 12) + 1);
    return switch (random.nextInt(8)) {
      case 0, 1 -> spliced(bytes, at, 0, pieces.get(random.nextInt(pieces.size())));
      case 2 -> spliced(bytes, at, few, pieces.get(random.nextInt(pieces.size())));
      case 3 -> spliced(bytes, at, 0, new byte[] {(byte) random.nextInt(256)});
      case 4 -> spliced(bytes, at, Math.min(left, 1), new byte[] {(byte) random.nextInt(256)});
      case 5 -> spliced(bytes, at, few, new byte[0]);
      case 6 -> spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + few));
      default -> digit(bytes, at, random);
    };
  }

  /** Numbers are where framing goes wrong. */
  private static byte[] digit(byte[] bytes, int at, SplittableRandom random) {
    for (int i = at; i < bytes.length; i++) {
      if (bytes[i] >= '0' && bytes[i] <= '9') {
        return spliced(bytes, i, 1, new byte[] {(byte) ('0' + random.nextInt(10))});
      }
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int at, int removed, byte[] added) {
    if (bytes.length + added.length > MOST_BYTES) {
      return bytes;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + added.length);
    out.write(bytes, 0, at);
    out.write(added, 0, added.length);
    out.write(bytes, at + removed, bytes.length - at - removed);
    return out.toByteArray();
  }

  /** Bytes as they can be read and written into a test. */
  public static String shown(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte each : bytes) {
      int c = each & 0xff;
      switch (c) {
        case '\r' -> text.append("\\r");
        case '\n' -> text.append("\\n");
        case '\\' -> text.append("\\\\");
        default -> {
          if (c < 0x20 || c >= 0x7f) {
            text.append(String.format("\\x%02x", c));
          } else {
            text.append((char) c);
          }
        }
      }
    }
    return text.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
