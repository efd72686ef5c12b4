package dev.slipway.config.resource;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who makes an accelerator. */
public enum GpuVendor {
  NVIDIA("NVIDIA", "nvidia", "nvidia"),
  AMD("AMD", "amd", "amd"),
  GOOGLE("Google", "tpu", "google"),
  INTEL("Intel", "intel", "intel"),
  TENSTORRENT("Tenstorrent", "tenstorrent", "tt");

  private final String title;
  private final String word;
  private final String otherWord;

  GpuVendor(String title, String word, String otherWord) {
    this.title = title;
    this.word = word;
    this.otherWord = otherWord;
  }

  public String title() {
    return title;
  }

  /** As written in a file: {@code nvidia}. */
  public String word() {
    return word;
  }

  /** Each way to write it. */
  public List<String> words() {
    return word.equals(otherWord) ? List.of(word) : List.of(word, otherWord);
  }

  public static Optional<GpuVendor> ofWord(String word) {
    return Arrays.stream(values())
        .filter(vendor -> vendor.words().contains(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
