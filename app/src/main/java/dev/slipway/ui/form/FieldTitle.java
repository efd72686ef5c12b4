package dev.slipway.ui.form;

import java.util.Locale;
import java.util.Set;

/** A field's name as a label says it: {@code shm_size} is "SHM size". */
final class FieldTitle {
  private static final Set<String> LETTERS =
      Set.of(
          "cpu", "dns", "gpu", "gpus", "https", "id", "ide", "ip", "nvcc", "rps", "shm", "ssh",
          "tpu", "ttft", "url");

  private FieldTitle() {}

  static String of(String name) {
    StringBuilder title = new StringBuilder();
    for (String word : name.split("[_-]+", -1)) {
      if (word.isEmpty()) continue;
      if (!title.isEmpty()) title.append(' ');
      title.append(word(word, title.isEmpty()));
    }
    return title.isEmpty() ? name : title.toString();
  }

  private static String word(String word, boolean first) {
    if (LETTERS.contains(word)) return word.toUpperCase(Locale.ROOT);
    return first ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
  }
}
