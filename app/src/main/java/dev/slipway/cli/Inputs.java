package dev.slipway.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what the words behind a command name: files, all configurations of a folder, or a pipe. */
final class Inputs {
  static final String PIPED = "-";

  private static final Set<String> SKIPPED =
      Set.of("node_modules", "target", "build", "dist", "venv", "__pycache__", "site-packages");
  private static final String PROFILES_FOLDER = ".dstack";
  private static final Set<String> PROFILES = Set.of("profiles.yml", "profiles.yaml");

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
    String name = nameOf(file);
    if (name.endsWith(".dstack.yml") || name.endsWith(".dstack.yaml")) return true;
    Path parent = file.toAbsolutePath().normalize().getParent();
    return PROFILES.contains(name) && parent != null && nameOf(parent).equals(PROFILES_FOLDER);
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
      String name = nameOf(inner);
      boolean looked = inner.equals(root) || name.equals(PROFILES_FOLDER) || !passedOver(name);
      return looked ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    private static boolean passedOver(String name) {
      return name.startsWith(".") || SKIPPED.contains(name);
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
