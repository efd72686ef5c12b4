package dev.slipway.transfer.plan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The bytes of names. A Java string holds a name only as far as it is text in this computer's
 * encoding; the address of a path has every byte of it.
 */
final class RawNames {
  private static final int HEX = 16;

  private RawNames() {}

  /** The last name of a path, a character for each byte. */
  static String name(Path path) {
    String text = String.valueOf(path.getFileName());
    if (ascii(text)) return text;
    String address = address(path);
    return bytes(address.substring(address.lastIndexOf('/') + 1));
  }

  /** All of a path, as it is written, a character for each byte. */
  static String path(Path path) {
    String text = path.toString();
    if (ascii(text)) return text;
    String address = address(path.toAbsolutePath());
    if (path.isAbsolute()) return bytes(address);
    return bytes(address.substring(address(Path.of("").toAbsolutePath()).length() + 1));
  }

  private static boolean ascii(String text) {
    return text.chars().allMatch(each -> each < 0x80);
  }

  private static String address(Path path) {
    String address = path.toUri().getRawPath();
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  private static String bytes(String address) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(address.length());
    for (int at = 0; at < address.length(); at++) {
      if (address.charAt(at) == '%') {
        bytes.write(Integer.parseInt(address, at + 1, at + 3, HEX));
        at += 2;
      } else {
        bytes.write(address.charAt(at));
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
