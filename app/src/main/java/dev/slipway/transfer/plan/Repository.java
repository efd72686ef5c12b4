package dev.slipway.transfer.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a Git repository keeps things. */
final class Repository {
  static final String DATA = ".git";
  private static final String POINTER = "gitdir:";

  private Repository() {}

  /** The top of the working tree that a folder is in. */
  static Optional<Path> around(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(DATA))) return Optional.of(at);
    }
    return Optional.empty();
  }

  /** The file with rules of this clone alone; it need not be there. */
  static Path exclude(Path top) throws IOException {
    return common(data(top)).resolve("info").resolve("exclude");
  }

  /** A further working tree and a submodule have a file that tells where their data is. */
  private static Path data(Path top) throws IOException {
    Path data = top.resolve(DATA);
    if (!Files.isRegularFile(data)) return data;
    String pointer = Files.readString(data).strip();
    return pointer.startsWith(POINTER)
        ? top.resolve(pointer.substring(POINTER.length()).strip())
        : data;
  }

  private static Path common(Path data) throws IOException {
    Path common = data.resolve("commondir");
    return Files.isRegularFile(common) ? data.resolve(Files.readString(common).strip()) : data;
  }
}
