package dev.slipway.gateway.certificate.x509;

import java.util.Arrays;

/**
 * Reads values in the distinguished encoding one after the other. Everything that does not fit
 * within the bytes at hand is an {@link IllegalArgumentException}.
 */
final class DerReader {
  private final byte[] bytes;
  private final int end;
  private int at;

  DerReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private DerReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  boolean hasMore() {
    return at < end;
  }

  /** The next value's tag, or -1 at the end. */
  int tag() {
    return at < end ? bytes[at] & 0xff : -1;
  }

  /** What is in the next value, which must have this tag. */
  DerReader into(int tag) {
    int[] bounds = next(tag);
    return new DerReader(bytes, bounds[1], bounds[2]);
  }

  /** The next value's bytes without tag and length. */
  byte[] content(int tag) {
    int[] bounds = next(tag);
    return Arrays.copyOfRange(bytes, bounds[1], bounds[2]);
  }

  /** The next value's bytes with tag and length, whatever it is. */
  byte[] whole() {
    int[] bounds = next(tag());
    return Arrays.copyOfRange(bytes, bounds[0], bounds[2]);
  }

  DerReader skip() {
    next(tag());
    return this;
  }

  private int[] next(int tag) {
    int start = at;
    if (tag() != tag || tag < 0) {
      throw new IllegalArgumentException("another value than expected");
    }
    int position = at + 1;
    int length = octet(position++);
    if (length >= 0x80) {
      int count = length & 0x7f;
      if (count == 0 || count > 3) {
        throw new IllegalArgumentException("a length of " + count + " bytes");
      }
      length = 0;
      for (int i = 0; i < count; i++) {
        length = (length << 8) | octet(position++);
      }
    }
    if (length > end - position) {
      throw new IllegalArgumentException("cut short");
    }
    at = position + length;
    return new int[] {start, position, at};
  }

  private int octet(int position) {
    if (position >= end) {
      throw new IllegalArgumentException("cut short");
    }
    return bytes[position] & 0xff;
  }
}
