package dev.slipway.gateway.guard;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * What tells two callers apart, in 16 bytes whatever they sent. Ordered, so that callers who choose
 * their addresses to collide in a hash table gain nothing.
 */
record CallerId(long high, long low) implements Comparable<CallerId> {
  /** All who say nothing that tells them apart. */
  static final CallerId NOBODY = new CallerId(0, 2L << Integer.SIZE);

  private static final int V4_BYTES = 4;
  private static final int MAPPED_V4 = 0xffff;

  /** An IPv6 caller is its /64: whoever has one has 2^64 addresses to come from. */
  static CallerId of(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == V4_BYTES) {
      return v4(ByteBuffer.wrap(bytes).getInt());
    }
    ByteBuffer all = ByteBuffer.wrap(bytes);
    long prefix = all.getLong();
    if (prefix == 0 && all.getInt() == MAPPED_V4) {
      return v4(all.getInt());
    }
    return new CallerId(prefix, 0);
  }

  /** The value of a header, of any length. */
  static CallerId of(String value) {
    ByteBuffer hash = ByteBuffer.wrap(Sha256.of(value));
    return new CallerId(hash.getLong(), hash.getLong());
  }

  private static CallerId v4(int address) {
    return new CallerId(0, 1L << Integer.SIZE | Integer.toUnsignedLong(address));
  }

  @Override
  public int compareTo(CallerId other) {
    int byHigh = Long.compare(high, other.high);
    return byHigh != 0 ? byHigh : Long.compare(low, other.low);
  }
}
