package dev.slipway.cli;

import dev.slipway.config.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Finds what the words behind a command name: files, all configurations of a folder, or a pipe. */
final class Inputs {
  static final String PIPED = "-";

  private final Path folder;
  private final InputStream in;

  /**
   * @param folder the folder that relative paths begin at
   * @param in what is piped in
   */
  Inputs(Path folder, InputStream in) {
    this.folder = folder;
    this.in = in;
  }

  List<Input> of(List<Path> named) throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (Path path : named) inputs.addAll(of(path));
    return inputs;
  }

  private List<Input> of(Path named) throws IOException {
    if (named.toString().equals(PIPED)) return List.of(new Input.Piped(in));
    Path path = folder.resolve(named);
    if (!Files.isDirectory(path)) return List.of(new Input.OfFile(named.toString(), path));
    List<Input> below =
        configurations(path).stream()
            .<Input>map(
                file ->
                    new Input.OfFile(
                        named.resolve(path.relativize(file)).normalize().toString(), file))
            .toList();
    return below.isEmpty() ? List.of(new Input.Nothing(named.toString())) : below;
  }

  private static List<Path> configurations(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(root, new Search(root, found));
    return found.stream().sorted().toList();
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static boolean isConfiguration(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return FileKind.in(parent == null ? "" : nameOf(parent), nameOf(file)).isPresent();
  }

  private static final class Search extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> found;

    Search(Path root, List<Path> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
      boolean looked = inner.equals(root) || !FileKind.isPassedOver(nameOf(inner));
      return looked ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isConfiguration(file) && !Files.isDirectory(file)) found.add(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      // A folder that may not be read has nothing to check.
      return FileVisitResult.CONTINUE;
    }
  }
}
