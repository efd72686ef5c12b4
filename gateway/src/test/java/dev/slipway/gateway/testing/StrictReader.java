package dev.slipway.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads bytes as requests of HTTP/1 by the letter of RFC 9112, and refuses whatever is not exactly
 * that. It shares nothing with the gateway or its libraries, so that it can judge them.
 */
public final class StrictReader {
  /** Whose bytes are read. */
  public enum From {
    /** What the gateway writes: HTTP/1.1, a path as target, chunks without extensions. */
    GATEWAY,
    /** What a client may write. */
    CLIENT,
    /** What a replica may write. */
    REPLICA
  }

  /**
   * What was read.
   *
   * @param requests those that are whole
   * @param partial whether the beginning of another one came last
   * @param fault why the bytes cannot be read on, or empty
   */
  public record Reading(List<Request> requests, boolean partial, String fault) {
    /** The requests as text, each {@code METHOD TARGET BODY}. */
    public List<String> asked() {
      return requests.stream().map(Request::asked).toList();
    }
  }

  /** A whole request. */
  public record Request(
      String method, String target, List<String> fields, String body, List<String> trailers) {
    public String asked() {
      return (method + ' ' + target + ' ' + body).strip();
    }
  }

  /**
   * An answer.
   *
   * @param end how many bytes it and what came before it are
   */
  public record Answer(String status, String body, int end) {}

  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

  private final From from;
  private final byte[] bytes;
  private int at;

  private StrictReader(byte[] bytes, From from) {
    this.bytes = bytes;
    this.from = from;
  }

  public static Reading read(byte[] bytes, From from) {
    StrictReader reader = new StrictReader(bytes, from);
    List<Request> requests = new ArrayList<>();
    try {
      while (reader.more()) {
        requests.add(reader.request());
      }
      return new Reading(requests, false, "");
    } catch (EndException e) {
      return new Reading(requests, true, "");
    } catch (FaultException e) {
      return new Reading(requests, false, String.valueOf(e.getMessage()));
    }
  }

  /** The first final answer, or null if none is whole and beyond doubt. */
  public static @Nullable Answer answer(byte[] bytes) {
    try {
      return new StrictReader(bytes, From.REPLICA).answer();
    } catch (EndException | FaultException e) {
      return null;
    }
  }

  private Answer answer() throws EndException, FaultException {
    while (true) {
      while (at < bytes.length && Character.isISOControl(bytes[at] & 0xff) || blank()) {
        at++;
      }
      String line = line();
      require(line.matches("(?s)HTTP/1\\.[01] +[1-5][0-9][0-9]([ \\t].*)?"), "no status line");
      String status = line.substring(8).strip().substring(0, 3);
      List<String> fields = fields();
      boolean empty = status.matches("1..|204|304");
      String body = empty ? "" : answerBody(fields, line.startsWith("HTTP/1.0"));
      require(!status.equals("101"), "another protocol");
      if (!status.startsWith("1")) {
        return new Answer(status, body, at);
      }
    }
  }

  private boolean blank() {
    return at < bytes.length && bytes[at] == ' ';
  }

  private String answerBody(List<String> fields, boolean old) throws EndException, FaultException {
    List<String> lengths = values(fields, "content-length");
    List<String> codings = values(fields, "transfer-encoding");
    require(lengths.size() + codings.size() <= 1, "more than one framing");
    if (!codings.isEmpty()) {
      require(codings.get(0).equalsIgnoreCase("chunked") && !old, "not just chunked");
      String body = chunks();
      fields();
      return body;
    }
    return take(lengths.isEmpty() ? bytes.length - at : length(lengths.get(0)));
  }

  private boolean more() throws EndException, FaultException {
    while (from == From.CLIENT && at < bytes.length && bytes[at] == '\r') {
      at++;
      require(next() == '\n', "a bare return before a request");
    }
    return at < bytes.length;
  }

  private Request request() throws EndException, FaultException {
    String[] words = line().split(" ", -1);
    require(words.length == 3, "not three words in the first line");
    require(token(words[0]), "not a method");
    boolean old = from == From.CLIENT && words[2].equals("HTTP/1.0");
    require(old || words[2].equals("HTTP/1.1"), "not a version");
    require(visible(words[1]), "not a target");
    require(
        words[1].startsWith("/")
            || words[1].equals("*")
            || (from == From.CLIENT && words[1].toLowerCase(Locale.ROOT).startsWith("http://")),
        "not a target that is understood");
    List<String> fields = fields();
    List<String> hosts = values(fields, "host");
    require(hosts.size() == 1 || (old && hosts.isEmpty()), "not one host");
    List<String> lengths = values(fields, "content-length");
    List<String> codings = values(fields, "transfer-encoding");
    require(lengths.size() + codings.size() <= 1, "more than one framing");
    String body = "";
    List<String> trailers = List.of();
    if (!codings.isEmpty()) {
      require(codings.get(0).equalsIgnoreCase("chunked") && !old, "not just chunked");
      body = chunks();
      trailers = fields();
      require(values(trailers, "content-length").isEmpty() || from == From.CLIENT, "late length");
    } else if (!lengths.isEmpty()) {
      body = take(length(lengths.get(0)));
    }
    return new Request(words[0], words[1], fields, body, trailers);
  }

  private List<String> fields() throws EndException, FaultException {
    List<String> fields = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      require(colon > 0 && token(line.substring(0, colon)), "not a name");
      String value = trimmed(line.substring(colon + 1));
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        require((c >= ' ' || c == '\t') && c != 0x7f, "a control character in a value");
      }
      fields.add(line.substring(0, colon) + ": " + value);
    }
    return fields;
  }

  private String chunks() throws EndException, FaultException {
    StringBuilder body = new StringBuilder();
    while (true) {
      String line = line();
      int end = 0;
      while (end < line.length() && "0123456789abcdefABCDEF".indexOf(line.charAt(end)) >= 0) {
        end++;
      }
      require(end > 0 && line.substring(0, end).replaceFirst("^0+", "").length() <= 8, "no size");
      String extension = trimmed(line.substring(end));
      require(extension.isEmpty() ? end == line.length() : from != From.GATEWAY, "after a size");
      require(extension.isEmpty() || extension.startsWith(";"), "no extension");
      long size = Long.parseLong(line.substring(0, end), 16);
      if (size == 0) {
        return body.toString();
      }
      body.append(take(size));
      require(next() == '\r' && next() == '\n', "no line end after a chunk");
    }
  }

  private static long length(String text) throws FaultException {
    require(text.matches("[0-9]+"), "not a length");
    String digits = text.replaceFirst("^0+(?=.)", "");
    require(digits.length() <= 19, "too long a length");
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new FaultException("too long a length");
    }
  }

  private String take(long count) throws EndException {
    if (count > bytes.length - at) {
      throw new EndException();
    }
    String text = new String(bytes, at, (int) count, StandardCharsets.ISO_8859_1);
    at += (int) count;
    return text;
  }

  /** A line without its end, which is both characters. */
  private String line() throws EndException, FaultException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = next(); ; c = next()) {
      require(c != '\n', "a bare line feed");
      require(c != 0, "NUL");
      if (c == '\r') {
        require(next() == '\n', "a bare return");
        return line.toString(StandardCharsets.ISO_8859_1);
      }
      line.write(c);
    }
  }

  private int next() throws EndException {
    if (at == bytes.length) {
      throw new EndException();
    }
    return bytes[at++] & 0xff;
  }

  private static List<String> values(List<String> fields, String name) {
    List<String> values = new ArrayList<>();
    for (String field : fields) {
      if (field.toLowerCase(Locale.ROOT).startsWith(name + ":")) {
        values.add(field.substring(name.length() + 2));
      }
    }
    return values;
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " \t".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (start < end && " \t".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean token(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z' && c < 0x80;
      if (!letter && !(c >= '0' && c <= '9') && TOKEN_MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean visible(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '#');
  }

  private static void require(boolean holds, String fault) throws FaultException {
    if (!holds) {
      throw new FaultException(fault);
    }
  }

  private static final class EndException extends Exception {
    private static final long serialVersionUID = 1;
  }

  private static final class FaultException extends Exception {
    private static final long serialVersionUID = 1;

    FaultException(String what) {
      super(what);
    }
  }
}
