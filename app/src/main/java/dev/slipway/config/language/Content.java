package dev.slipway.config.language;

import dev.slipway.config.Position;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;
import dev.slipway.config.yaml.Source;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A file's bytes as text, or why they are none. */
sealed interface Content {

  record Text(String text) implements Content {}

  record Unreadable(Problem problem) implements Content {}

  static Content of(byte[] bytes) {
    if (bytes.length > Language.LARGEST) {
      return unreadable("too-large", Span.BEGINNING, tooLarge(bytes.length));
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return unreadable(
          "encoding", Span.BEGINNING, "This file is saved as UTF-16. Save it as UTF-8.");
    }
    return decoded(bytes);
  }

  static String tooLarge(long size) {
    return "This is too large for a configuration: %,d bytes, and at most %,d are read."
        .formatted(size, Language.LARGEST);
  }

  private static Content decoded(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    boolean broken = decoder.decode(in, out, true).isError();
    String text = out.flip().toString();
    if (!broken) return new Text(text);
    return notUtf8(text);
  }

  private static Content notUtf8(String before) {
    Position place = new Source(before).position(before.length());
    Span span = new Span(before.length(), before.length(), place, place);
    if (before.indexOf('\0') >= 0) {
      return unreadable(
          "binary", span, "This looks like a binary file. A configuration is plain text.");
    }
    return unreadable(
        "encoding",
        span,
        "From here on this is not UTF-8 text. Save the file as UTF-8; if it is not a text file,"
            + " open another one.");
  }

  private static Unreadable unreadable(String code, Span span, String message) {
    return new Unreadable(new Problem(Severity.ERROR, code, message, span));
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
  }
}
