package dev.slipway.ui.launch.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Makes, renames and deletes files and folders; never puts one in place of another. */
public final class FileMoves {
  private FileMoves() {}

  /** Something with files that may not work. */
  private interface Work {
    Path done() throws IOException;
  }

  /**
   * Makes an empty configuration.
   *
   * @param name as the user typed it; it gets the ending that makes it a configuration
   */
  public static Path create(Path folder, String name) throws SaveException {
    String whole = ConfigurationName.of(name);
    return told(
        "made",
        whole,
        () -> {
          Path file = inside(folder, whole);
          return Files.createFile(file);
        });
  }

  /** Gives a file or folder another name in its folder. */
  public static Path rename(Path path, String name) throws SaveException {
    return told(
        "renamed to " + name,
        String.valueOf(path.getFileName()),
        () -> {
          Path to = inside(path.toAbsolutePath().getParent(), name);
          boolean sameFile = Files.exists(to) && Files.isSameFile(path, to);
          if (Files.exists(to) && !sameFile) throw new FileAlreadyExistsException(name);
          return Files.move(path, to);
        });
  }

  /** Deletes a file, or a folder with all that is in it. */
  public static Path delete(Path path) throws SaveException {
    return told(
        "deleted",
        String.valueOf(path.getFileName()),
        () -> Files.walkFileTree(path, new Deletion()));
  }

  private static Path inside(@Nullable Path folder, String name) throws IOException {
    try {
      Path path = Path.of(name);
      boolean plain = !name.isBlank() && path.getNameCount() == 1 && !name.startsWith("..");
      if (folder == null || path.isAbsolute() || !plain)
        throw new IOException("it is no file name");
      return folder.resolve(name);
    } catch (InvalidPathException e) {
      throw new IOException("it has characters that file names cannot have", e);
    }
  }

  private static Path told(String done, String name, Work work) throws SaveException {
    try {
      return work.done();
    } catch (FileAlreadyExistsException e) {
      throw new SaveException(
          name + " was not " + done + ": there is one of this name already.", e);
    } catch (AccessDeniedException e) {
      throw new SaveException(name + " was not " + done + ": you may not change this folder.", e);
    } catch (NoSuchFileException e) {
      throw new SaveException(name + " was not " + done + ": it is not there any more.", e);
    } catch (IOException e) {
      throw new SaveException(name + " was not " + done + ": " + e.getMessage() + ".", e);
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) throw failure;
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
