package dev.slipway.config.language;

import java.util.List;
import java.util.Map;

/** Surroundings that tests make up. */
record Nearby(List<String> secrets, List<String> environment, Map<String, List<String>> folders)
    implements Surroundings {

  static final Nearby SOME =
      new Nearby(
          List.of("HF_TOKEN", "REGISTRY_TOKEN"),
          List.of("HF_TOKEN", "HOME"),
          Map.of(
              "", List.of("data/", "requirements.txt", "train.py"),
              "data/", List.of("small.csv")));

  @Override
  public List<String> files(String folder) {
    return folders.getOrDefault(folder, List.of());
  }
}
