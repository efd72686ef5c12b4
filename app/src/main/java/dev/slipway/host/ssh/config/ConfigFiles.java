package dev.slipway.host.ssh.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files of lines, and the files that a line includes. */
final class ConfigFiles {
  private static final Logger LOG = LoggerFactory.getLogger(ConfigFiles.class);

  private final HomePaths paths;

  ConfigFiles(HomePaths paths) {
    this.paths = paths;
  }

  /** The lines of a file; none when it is not there. */
  List<ConfigLine> lines(Path file) {
    if (!Files.isRegularFile(file)) return List.of();
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.lines().flatMap(line -> ConfigLine.parse(line).stream()).toList();
    } catch (IOException e) {
      LOG.warn("{} cannot be read", file, e);
      return List.of();
    }
  }

  /** The files that a pattern means, sorted; one that is relative is meant from the folder. */
  List<Path> included(String pattern, Path folder) {
    Path path = paths.expand(pattern);
    Path whole = path.isAbsolute() ? path : folder.resolve(path);
    Path in = whole.getParent();
    if (in == null || !Files.isDirectory(in)) return List.of();
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(in, String.valueOf(whole.getFileName()))) {
      files.forEach(found::add);
    } catch (IOException e) {
      LOG.warn("{} cannot be read", in, e);
    }
    found.sort(null);
    return found;
  }
}
