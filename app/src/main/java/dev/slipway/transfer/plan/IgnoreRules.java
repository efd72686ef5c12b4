package dev.slipway.transfer.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is ignored in a folder, from the rules there and above it, up to the top of the repository.
 * Rules for dstack go before those of Git; those of an inner folder before those of an outer one.
 */
final class IgnoreRules {
  private final String folder;
  private final List<IgnoreFile> dstack;
  private final List<IgnoreFile> git;

  private IgnoreRules(String folder, List<IgnoreFile> dstack, List<IgnoreFile> git) {
    this.folder = folder;
    this.dstack = dstack;
    this.git = git;
  }

  /** The rules for a folder, with those of the repository that it is in. */
  static IgnoreRules of(Path folder) throws IOException {
    Optional<Path> repository = Repository.around(folder);
    if (repository.isEmpty()) return none().with(folder);
    List<IgnoreFile> excluded = new ArrayList<>();
    IgnoreFile.read(Repository.exclude(repository.get()), "").ifPresent(excluded::add);
    IgnoreRules rules = new IgnoreRules("", List.of(), excluded).with(repository.get());
    Path at = repository.get();
    for (Path name : repository.get().relativize(folder)) {
      if (name.toString().isEmpty()) continue;
      at = at.resolve(name);
      rules = rules.below(at);
    }
    return rules;
  }

  private static IgnoreRules none() {
    return new IgnoreRules("", List.of(), List.of());
  }

  /** The rules for a folder in this one. */
  IgnoreRules below(Path inner) throws IOException {
    return new IgnoreRules(folder + inner.getFileName() + "/", dstack, git).with(inner);
  }

  /** Whether something in this folder is to be ignored. */
  boolean ignored(String name, boolean isFolder) {
    String path = folder + name;
    return verdict(dstack, path, isFolder).or(() -> verdict(git, path, isFolder)).orElse(false);
  }

  private static Optional<Boolean> verdict(List<IgnoreFile> files, String path, boolean isFolder) {
    for (IgnoreFile file : files.reversed()) {
      Optional<Boolean> verdict = file.ignored(path, isFolder);
      if (verdict.isPresent()) return verdict;
    }
    return Optional.empty();
  }

  private IgnoreRules with(Path here) throws IOException {
    return new IgnoreRules(
        folder, and(dstack, here.resolve(".dstackignore")), and(git, here.resolve(".gitignore")));
  }

  private List<IgnoreFile> and(List<IgnoreFile> outer, Path file) throws IOException {
    Optional<IgnoreFile> inner = IgnoreFile.read(file, folder);
    if (inner.isEmpty()) return outer;
    List<IgnoreFile> all = new ArrayList<>(outer);
    all.add(inner.get());
    return List.copyOf(all);
  }
}
