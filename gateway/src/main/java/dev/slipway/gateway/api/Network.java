package dev.slipway.gateway.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Addresses that begin with the same bits, such as {@code 10.0.0.0/8}, {@code 2001:db8::/32} or a
 * single {@code 192.0.2.7} (CIDR notation, RFC 4632 and RFC 4291 section 2.3). An IPv4 address that
 * is written as an IPv6 one counts as IPv4.
 */
public final class Network {
  private static final int V4_BYTES = 4;
  private static final int MAPPED_AT = 12;
  private static final int MAPPED_BITS = 96;

  private final byte[] start;
  private final int bits;

  private Network(byte[] start, int bits) {
    this.start = start;
    this.bits = bits;
  }

  /**
   * Reads a network; no name is looked up.
   *
   * @throws IllegalArgumentException with a sentence for the user, if it is not one
   */
  public static Network parse(String text) {
    int slash = text.indexOf('/');
    String literal = slash < 0 ? text : text.substring(0, slash);
    byte[] address = address(literal, text);
    int most = address.length * Byte.SIZE;
    int bits = slash < 0 ? most : bits(text.substring(slash + 1), text);
    boolean mapped = address.length == V4_BYTES && literal.contains(":");
    if (mapped && slash >= 0) {
      bits -= MAPPED_BITS;
    }
    if (bits < 0 || bits > most) {
      throw wrong(text);
    }
    return new Network(address, bits);
  }

  /** Whether the address belongs to it. */
  public boolean contains(InetAddress address) {
    byte[] bytes = plain(address.getAddress());
    if (bytes.length != start.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    if (!Arrays.equals(bytes, 0, whole, start, 0, whole)) {
      return false;
    }
    int rest = bits % Byte.SIZE;
    int shift = Byte.SIZE - rest;
    return rest == 0 || (bytes[whole] & 0xff) >>> shift == (start[whole] & 0xff) >>> shift;
  }

  private static byte[] address(String literal, String text) {
    // Anything else would be looked up as a name, which blocks and may change its answer.
    boolean v6 = literal.indexOf(':') >= 0 && literal.matches("[0-9a-fA-F:.]+");
    if (!v6 && !literal.matches("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}")) {
      throw wrong(text);
    }
    if (!v6) {
      byte[] bytes = new byte[V4_BYTES];
      String[] parts = literal.split("\\.", -1);
      for (int i = 0; i < V4_BYTES; i++) {
        int part = Integer.parseInt(parts[i]);
        if (part > 255) {
          throw wrong(text);
        }
        bytes[i] = (byte) part;
      }
      return bytes;
    }
    try {
      return plain(InetAddress.getByName(literal).getAddress());
    } catch (UnknownHostException e) {
      throw wrong(text);
    }
  }

  private static byte[] plain(byte[] address) {
    return isMapped(address) ? Arrays.copyOfRange(address, MAPPED_AT, address.length) : address;
  }

  private static boolean isMapped(byte[] address) {
    if (address.length <= V4_BYTES) {
      return false;
    }
    for (int i = 0; i < MAPPED_AT - 2; i++) {
      if (address[i] != 0) {
        return false;
      }
    }
    return address[MAPPED_AT - 2] == -1 && address[MAPPED_AT - 1] == -1;
  }

  private static int bits(String digits, String text) {
    if (!digits.matches("\\d{1,3}")) {
      throw wrong(text);
    }
    return Integer.parseInt(digits);
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "\""
            + text
            + "\" is not a network. Write an address and how many of its bits count, such as"
            + " 10.0.0.0/8 or 2001:db8::/32.");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network that && that.bits == bits && Arrays.equals(that.start, start);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(start) * 31 + bits;
  }

  @Override
  public String toString() {
    try {
      return InetAddress.getByAddress(start).getHostAddress() + "/" + bits;
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has 4 or 16 bytes", e);
    }
  }
}
