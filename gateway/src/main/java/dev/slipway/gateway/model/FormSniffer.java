package dev.slipway.gateway.model;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the field {@code model} of a form (RFC 7578), such as comes with a recording or a picture;
 * of other parts it holds nothing. Of two fields of that name the first one counts.
 */
final class FormSniffer implements BodySniffer {
  private static final String FORM = "multipart/form-data";
  private static final String MODEL = "model";
  private static final int LONGEST_VALUE = 1024;
  private static final int LONGEST_HEAD = 8 * 1024;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;

  /** RFC 2046 section 5.1.1. */
  private static final Pattern BOUNDARY =
      Pattern.compile(
          ";\\s*boundary=(?:\"([0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-])\""
              + "|([0-9A-Za-z'+_.-]{1,70})(?=\\s*(?:;|$)))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DISPOSITION =
      Pattern.compile("(?im)^content-disposition:[ \\t]*form-data[ \\t]*(;[^\\r\\n]*)");
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([^\\s=;\"]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s\"]*))");

  private enum Place {
    OTHER_PART,
    AFTER_DELIMITER,
    HEAD,
    MODEL_PART
  }

  private final int mostBytes;
  private final byte[] delimiter;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(256);
  private Place place = Place.OTHER_PART;
  private int matched = 2;
  private int seen;

  /** Begins before the first byte of a body; its first delimiter needs no line before it. */
  FormSniffer(String contentType, int mostBytes) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    String name = "";
    if (boundary.find()) {
      name = boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
    }
    this.delimiter =
        name.isEmpty() ? new byte[0] : ("\r\n--" + name).getBytes(StandardCharsets.US_ASCII);
    this.mostBytes = mostBytes;
  }

  static boolean isForm(String contentType) {
    return contentType.strip().toLowerCase(Locale.ROOT).startsWith(FORM);
  }

  @Override
  public Sniffed take(ByteBuf bytes, boolean last) {
    if (delimiter.length == 0) {
      return unusable("The form's type does not say with which boundary it is written.", "");
    }
    for (int i = bytes.readerIndex(); i < bytes.writerIndex(); i++) {
      Sniffed sniffed = take(bytes.getByte(i));
      if (!(sniffed instanceof Sniffed.More)) {
        return sniffed;
      }
    }
    seen += bytes.readableBytes();
    if (last) {
      return missing();
    }
    return seen > mostBytes
        ? new Sniffed.Unusable(
            new OpenAiError(
                TOO_LARGE,
                "\"model\" must stand in the first "
                    + mostBytes
                    + " bytes of the form. Write it before the file.",
                MODEL,
                "request_too_large"))
        : new Sniffed.More();
  }

  private Sniffed take(byte b) {
    return switch (place) {
      case OTHER_PART -> {
        if (ends(b, false)) {
          place = Place.AFTER_DELIMITER;
        }
        yield new Sniffed.More();
      }
      case AFTER_DELIMITER -> afterDelimiter(b);
      case HEAD -> head(b);
      case MODEL_PART -> ends(b, true) ? model() : tooLong();
    };
  }

  /**
   * Whether a delimiter is complete. It begins with the only carriage return in it, so that a byte
   * which does not fit can only be the beginning of another.
   */
  private boolean ends(byte b, boolean keep) {
    if (b == delimiter[matched]) {
      matched++;
      return matched == delimiter.length;
    }
    if (keep) {
      held.write(delimiter, 0, matched);
    }
    matched = b == delimiter[0] ? 1 : 0;
    if (keep && matched == 0) {
      held.write(b);
    }
    return false;
  }

  private Sniffed afterDelimiter(byte b) {
    if (b == '-') {
      return missing();
    }
    if (b == '\n') {
      place = Place.HEAD;
      held.reset();
      held.write('\n');
    } else if (b != '\r' && b != ' ' && b != '\t') {
      // A longer line that only begins like a delimiter.
      place = Place.OTHER_PART;
      matched = 0;
    }
    return new Sniffed.More();
  }

  private Sniffed head(byte b) {
    if (b != '\r') {
      held.write(b);
    }
    if (held.size() > LONGEST_HEAD) {
      return unusable("A part of the form has a head that is too long.", "");
    }
    if (b == '\n') {
      String head = held.toString(StandardCharsets.UTF_8);
      if (head.endsWith("\n\n")) {
        place = model(head) ? Place.MODEL_PART : Place.OTHER_PART;
        held.reset();
        matched = 0;
      }
    }
    return new Sniffed.More();
  }

  private static boolean model(String head) {
    Matcher disposition = DISPOSITION.matcher(head);
    boolean named = false;
    if (disposition.find()) {
      Matcher each = PARAMETER.matcher(disposition.group(1));
      while (each.find()) {
        String name = each.group(1).toLowerCase(Locale.ROOT);
        String value = each.group(2) != null ? each.group(2) : each.group(3);
        if (name.startsWith("filename")) {
          return false;
        }
        named |= name.equals("name") && value.equals(MODEL);
      }
    }
    return named;
  }

  private Sniffed model() {
    String name = held.toString(StandardCharsets.UTF_8).strip();
    return name.isEmpty() ? missing() : new Sniffed.Model(name);
  }

  private Sniffed tooLong() {
    return held.size() > LONGEST_VALUE
        ? unusable("\"model\" must be the name of a model.", MODEL)
        : new Sniffed.More();
  }

  private static Sniffed missing() {
    return unusable(
        "The form does not say which model it is for: the field \"model\" is missing.", MODEL);
  }

  private static Sniffed unusable(String sentence, String param) {
    return new Sniffed.Unusable(new OpenAiError(BAD_REQUEST, sentence, param, ""));
  }
}
