package dev.slipway.engine;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.Host;
import dev.slipway.host.SendProgress;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Sends every file of a folder, one after the other. */
public final class WholeFolder implements FolderSending {
  private static final Duration RIGHTS_LIMIT = Duration.ofMinutes(2);
  private static final double MEGA = 1_000_000;

  /** Programs stay programs, and a container's user who is not the machine's user can read. */
  private static final String RIGHTS =
      "mkdir -p -- \"$1\" && chmod -R u+rwX,go+rX -- \"$1\" && cd -- \"$1\" && while IFS= read -r"
          + " name; do chmod +x -- \"$name\" || exit 1; done";

  @Override
  public String send(Path folder, Host machine, String target, Consumer<String> progress)
      throws IOException, InterruptedException {
    Content content = Content.of(folder);
    long sent = 0;
    int count = 0;
    for (Path file : content.files) {
      long before = sent;
      int number = ++count;
      SendProgress each =
          (now, total) ->
              progress.accept(
                  "%s of %s, file %d of %d"
                      .formatted(
                          size(before + now), size(content.bytes), number, content.files.size()));
      if (Thread.interrupted()) throw new InterruptedException();
      machine.files().send(file, target + "/" + name(folder, file), each);
      sent += Files.size(file);
    }
    String programs =
        String.join(
            "\n",
            content.files.stream().filter(Files::isExecutable).map(f -> name(folder, f)).toList());
    CommandResult rights =
        machine.run(
            Command.of("/bin/sh", "-c", RIGHTS, "rights", target)
                .reading(programs.isEmpty() ? "" : programs + "\n")
                .within(RIGHTS_LIMIT));
    if (!rights.ok()) {
      throw new IOException(
          "The files on "
              + machine.name()
              + " cannot be given their rights: "
              + rights.lastWords());
    }
    return "%d files, %s".formatted(content.files.size(), size(content.bytes));
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static String size(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / MEGA);
  }

  private static final class Content extends SimpleFileVisitor<Path> {
    private final List<Path> files = new ArrayList<>();
    private long bytes;

    static Content of(Path folder) throws IOException {
      Content content = new Content();
      Files.walkFileTree(folder, content);
      return content;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      // What a link leads to is sent in its place; sockets and the like are nothing to send.
      boolean link = attributes.isSymbolicLink() && Files.isRegularFile(file);
      if (link || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        files.add(file);
        bytes += attributes.size();
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
