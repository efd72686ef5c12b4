package dev.slipway.config.resource;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who makes an accelerator. */
public enum GpuVendor {
  NVIDIA("NVIDIA", "nvidia"),
  AMD("AMD", "amd"),
  GOOGLE("Google", "tpu", "google"),
  INTEL("Intel", "intel"),
  TENSTORRENT("Tenstorrent", "tenstorrent", "tt");

  private final String title;
  private final List<String> words;

  GpuVendor(String title, String... words) {
    this.title = title;
    this.words = List.of(words);
  }

  public String title() {
    return title;
  }

  /** As written in a file: {@code nvidia}. */
  public String word() {
    return words.getFirst();
  }

  /** Each way to write it. */
  public List<String> words() {
    return words;
  }

  public static Optional<GpuVendor> ofWord(String word) {
    return Arrays.stream(values())
        .filter(vendor -> vendor.words.contains(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
