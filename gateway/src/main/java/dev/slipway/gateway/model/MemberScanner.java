package dev.slipway.gateway.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds members of a JSON object in bytes that come piece by piece, by keeping count of brackets
 * and quotes alone: what it does not look for is neither held nor judged.
 */
final class MemberScanner {
  /** Members of the whole and of its members are told apart; deeper ones are passed over. */
  private static final int LEVELS = 2;

  private static final int LONGEST_NAME = 64;

  private enum Next {
    NAME,
    COLON,
    VALUE,
    COMMA
  }

  private final Set<String> paths;
  private final int mostBytes;
  private final boolean[] object = new boolean[LEVELS + 1];
  private final @Nullable String[] names = new String[LEVELS + 1];
  private final ByteArrayOutputStream name = new ByteArrayOutputStream(LONGEST_NAME);
  private final ByteArrayOutputStream value = new ByteArrayOutputStream(64);
  private Next next = Next.VALUE;
  private int depth;
  private int valueDepth;
  private boolean inString;
  private boolean escaped;
  private boolean inName;
  private boolean inValue;
  private boolean begun;
  private boolean strange;

  /**
   * Begins before the first byte of a JSON text.
   *
   * @param paths names of members, or {@code name.name} for a member's member
   * @param mostBytes of a value that is looked for; of a longer one only so many are held
   */
  MemberScanner(Set<String> paths, int mostBytes) {
    this.paths = paths;
    this.mostBytes = mostBytes;
  }

  /** Begins anew with another text. */
  void reset() {
    next = Next.VALUE;
    depth = 0;
    inString = false;
    escaped = false;
    inName = false;
    inValue = false;
    begun = false;
    strange = false;
  }

  /** Takes the next byte, and returns whether a value that is looked for ended with it. */
  boolean take(byte b) {
    return inString ? inString(b) : outside(b);
  }

  /** The JSON text of the value that ended last. */
  byte[] value() {
    return value.toByteArray();
  }

  /** Whether the object has ended. */
  boolean ended() {
    return begun && depth == 0;
  }

  /** Whether the text is certainly no object. */
  boolean strange() {
    return strange;
  }

  private boolean inString(byte b) {
    keep(b);
    if (inName && (b != '"' || escaped)) {
      hold(name, b, LONGEST_NAME);
    }
    if (escaped) {
      escaped = false;
    } else if (b == '\\') {
      escaped = true;
    } else if (b == '"') {
      inString = false;
      if (inName) {
        inName = false;
        names[depth] = Escapes.resolve(name.toString(StandardCharsets.UTF_8));
        return false;
      }
      return ends(depth);
    }
    return false;
  }

  private boolean outside(byte b) {
    return switch (b) {
      case ' ', '\t', '\r', '\n' -> {
        keep(b);
        yield false;
      }
      case '"' -> quote();
      case '{', '[' -> opened(b);
      case '}', ']' -> closed(b);
      case ',' -> comma();
      case ':' -> colon();
      default -> other(b);
    };
  }

  private boolean quote() {
    inString = true;
    if (next == Next.NAME && tracked()) {
      inName = true;
      name.reset();
      next = Next.COLON;
    } else {
      starts();
    }
    keep((byte) '"');
    return false;
  }

  private boolean opened(byte b) {
    strange |= depth == 0 && (b == '[' || begun);
    begun = true;
    starts();
    keep(b);
    depth++;
    if (depth <= LEVELS) {
      object[depth] = b == '{';
      names[depth] = null;
      next = b == '{' ? Next.NAME : Next.VALUE;
    }
    return false;
  }

  private boolean closed(byte b) {
    boolean ended = ends(depth);
    if (depth == 0) {
      strange = true;
      return ended;
    }
    depth--;
    keep(b);
    if (depth <= LEVELS) {
      next = Next.COMMA;
    }
    return ended || ends(depth);
  }

  private boolean comma() {
    boolean ended = ends(depth);
    keep((byte) ',');
    if (tracked()) {
      next = object[depth] ? Next.NAME : Next.VALUE;
    }
    return ended;
  }

  private boolean colon() {
    keep((byte) ':');
    if (next == Next.COLON && tracked()) {
      next = Next.VALUE;
    }
    return false;
  }

  private boolean other(byte b) {
    // Negative bytes could be a byte order mark, which some programs write before the text.
    strange |= depth == 0 && b > 0;
    starts();
    keep(b);
    return false;
  }

  private boolean tracked() {
    return depth >= 1 && depth <= LEVELS;
  }

  private void starts() {
    if (!tracked() || next != Next.VALUE || inValue) {
      return;
    }
    next = Next.COMMA;
    if (wanted()) {
      inValue = true;
      valueDepth = depth;
      value.reset();
    }
  }

  private boolean wanted() {
    String path = "";
    for (int level = 1; level <= depth; level++) {
      String named = names[level];
      if (!object[level] || named == null) {
        return false;
      }
      path = level == 1 ? named : path + "." + named;
    }
    return paths.contains(path);
  }

  private boolean ends(int at) {
    if (!inValue || at != valueDepth) {
      return false;
    }
    inValue = false;
    return true;
  }

  private void keep(byte b) {
    if (inValue) {
      hold(value, b, mostBytes);
    }
  }

  private static void hold(ByteArrayOutputStream bytes, byte b, int most) {
    if (bytes.size() < most) {
      bytes.write(b);
    }
  }
}
