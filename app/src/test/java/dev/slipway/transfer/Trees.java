package dev.slipway.transfer;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.LocalHost;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;

/** Folders, as far as they are to be equal. */
public final class Trees {
  private Trees() {}

  /** Each path with what it is, without what remembers a transfer and without Git's data. */
  public static Map<String, String> of(Path top) throws IOException {
    Map<String, String> all = new TreeMap<>();
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            String name = folder.getFileName().toString();
            if (name.equals(Transfer.OWN) || name.equals(".git")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (!folder.equals(top)) all.put(top.relativize(folder).toString(), folder(folder));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            all.put(top.relativize(file).toString(), file(file));
            return FileVisitResult.CONTINUE;
          }
        });
    return all;
  }

  /** What the system's own tools say, for names that are no text. */
  public static String listing(Path top) throws Exception {
    String script =
        "cd \"$1\" && find . -name .slipway-transfer -prune -o -printf '%y %m %P -> %l\\n"
            + "' | LC_ALL=C sort | od -An -c";
    CommandResult said =
        new LocalHost().run(Command.of("/bin/sh", "-c", script, "list", top.toString()));
    if (!said.ok()) throw new IOException(said.err());
    return said.out();
  }

  private static String folder(Path folder) throws IOException {
    return "folder " + mode(folder);
  }

  private static String file(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) return "link to " + Files.readSymbolicLink(file);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return "special";
    long seconds = Files.getLastModifiedTime(file).toMillis() / 1000;
    return "file " + mode(file) + " " + seconds + " " + Files.readString(file);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
