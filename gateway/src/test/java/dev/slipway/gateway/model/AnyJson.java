package dev.slipway.gateway.model;

import dev.slipway.gateway.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Any JSON, with the names that are looked for in places where they must not be found too. */
final class AnyJson {
  private static final String[] NAMES = {
    "model",
    "usage",
    "response",
    "messages",
    "mod",
    "",
    "a\"b",
    "é",
    "model\\",
    "}",
    "prompt_tokens"
  };
  private static final String[] TEXTS = {
    "", "x", "\"model\":\"no\"", "\\\"", "\\", "{", "}]", "\n\t", "😀", "usage", "a,b:c"
  };

  private final Random random;

  AnyJson(long seed) {
    random = new Random(seed);
  }

  Json.Obj object(int depth) {
    Map<String, Json> members = new LinkedHashMap<>();
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      members.put(NAMES[random.nextInt(NAMES.length)], value(depth - 1));
    }
    return new Json.Obj(members);
  }

  Json value(int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> new Json.Text(TEXTS[random.nextInt(TEXTS.length)]);
      case 1 -> new Json.Num(new BigDecimal(random.nextInt(2000) - 1000));
      case 2 -> new Json.Num(BigDecimal.valueOf(random.nextDouble()));
      case 3 -> new Json.Bool(random.nextBoolean());
      case 4 -> new Json.Null();
      case 5 -> object(depth);
      default -> {
        List<Json> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add(value(depth - 1));
        }
        yield new Json.Arr(items);
      }
    };
  }

  /** With spaces and line breaks wherever they may be, as far as quotes allow. */
  String spaced(String json) {
    StringBuilder spaced = new StringBuilder();
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean mark = !inString && "{}[],:".indexOf(c) >= 0;
      space(spaced, mark);
      spaced.append(c);
      space(spaced, mark);
      if (c == '\\' && inString) {
        i++;
        spaced.append(json.charAt(i));
      } else if (c == '"') {
        inString = !inString;
      }
    }
    return spaced.toString();
  }

  private void space(StringBuilder text, boolean allowed) {
    if (allowed && random.nextInt(4) == 0) {
      text.append(" \n\r\t".charAt(random.nextInt(4)));
    }
  }

  /** Cuts bytes anywhere. */
  List<byte[]> pieces(byte[] bytes) {
    List<byte[]> pieces = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      int end = Math.min(bytes.length, at + 1 + random.nextInt(1 + random.nextInt(20)));
      pieces.add(java.util.Arrays.copyOfRange(bytes, at, end));
      at = end;
    }
    return pieces;
  }
}
