package dev.slipway.host.ssh.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the configuration says of one machine: of most things the first word, of files all. */
final class Found {
  private static final int DEEPEST = 16;
  private static final Set<String> MANY = Set.of("identityfile", "certificatefile");

  private final ConfigFiles files;
  private final HostMatch match;
  private final Map<String, ConfigLine> first = new LinkedHashMap<>();
  private final Map<String, Set<String>> all = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  Found(ConfigFiles files, HostMatch match) {
    this.files = files;
    this.match = match;
  }

  /** Reads a file and what it includes, which is named from the folder. */
  Found read(Path folder, String name) {
    read(folder.resolve(name), folder, true, 0);
    return this;
  }

  Optional<String> value(String keyword) {
    return Optional.ofNullable(first.get(keyword)).map(ConfigLine::first);
  }

  /** All behind the keyword, as it stands. */
  Optional<String> rest(String keyword) {
    return Optional.ofNullable(first.get(keyword)).map(ConfigLine::rest);
  }

  List<String> words(String keyword) {
    return Optional.ofNullable(first.get(keyword)).map(ConfigLine::words).orElse(List.of());
  }

  List<String> every(String keyword) {
    return List.copyOf(all.getOrDefault(keyword, Set.of()));
  }

  boolean yes(String keyword) {
    return value(keyword).map(value -> value.equalsIgnoreCase("yes")).orElse(false);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  private void read(Path file, Path folder, boolean applies, int depth) {
    if (depth > DEEPEST) return;
    boolean ours = applies;
    for (ConfigLine line : files.lines(file)) {
      switch (line.keyword()) {
        case "host" -> ours = applies && match.host(line.words());
        case "match" -> ours = applies && matches(line, file);
        case "include" -> {
          // Whatever Host the included file ends with, this one goes on as it was.
          if (ours) include(line, folder, depth);
        }
        default -> {
          if (ours) take(line);
        }
      }
    }
  }

  private void include(ConfigLine line, Path folder, int depth) {
    for (String pattern : line.words()) {
      for (Path included : files.included(pattern, folder)) read(included, folder, true, depth + 1);
    }
  }

  private boolean matches(ConfigLine line, Path file) {
    boolean runs = line.words().stream().anyMatch(word -> word.equalsIgnoreCase("exec"));
    if (runs) {
      notes.add(
          "\"Match exec\" in %s is passed over: Slipway runs no programs to find a machine's settings."
              .formatted(file));
      return false;
    }
    String hostName = value("hostname").orElse(match.alias());
    return match.match(line.words(), hostName, value("user").orElse(match.localUser()));
  }

  private void take(ConfigLine line) {
    if (MANY.contains(line.keyword())) {
      all.computeIfAbsent(line.keyword(), _ -> new LinkedHashSet<>()).add(line.first());
    } else {
      first.putIfAbsent(line.keyword(), line);
    }
  }
}
