package dev.slipway.workload;

import dev.slipway.host.HostFiles;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The files by which a supervisor and those who come later understand each other. */
final class ProcessFolder {
  private static final List<String> ALL =
      List.of("supervise", "script", "started", "pid", "output", "exit", "bin");

  private final HostFiles files;
  private final String path;

  ProcessFolder(HostFiles files, String path) {
    this.files = files;
    this.path = path;
  }

  String path() {
    return path;
  }

  String path(String name) {
    return path + "/" + name;
  }

  void write(String name, String text) throws IOException {
    files.writePrivate(path(name), text);
  }

  /** Whether a supervisor has begun, even if it came no further. */
  boolean begun() throws IOException {
    return files.exists(path("started"));
  }

  Optional<String> pid() throws IOException {
    return files.readText(path("pid")).filter(text -> text.chars().allMatch(Character::isDigit));
  }

  Optional<Observation> ended() throws IOException {
    Optional<String> exit = files.readText(path("exit"));
    if (exit.isEmpty()) return Optional.empty();
    try {
      return Optional.of(
          new Observation.Ended(OptionalInt.of(Integer.parseInt(exit.get())), false));
    } catch (NumberFormatException e) {
      return Optional.of(new Observation.Ended(OptionalInt.empty(), false));
    }
  }

  void removeAllBut(String... kept) throws IOException {
    List<String> stay = Arrays.asList(kept);
    for (String name : ALL) {
      if (!stay.contains(name)) files.remove(path(name));
    }
  }
}
