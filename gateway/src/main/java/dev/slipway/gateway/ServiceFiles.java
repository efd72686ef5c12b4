package dev.slipway.gateway;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What a machine needs beside the jar to run it as a service. It is in the jar, so that who has one
 * has the other.
 */
public final class ServiceFiles {
  /** Their names; each is a resource in the folder {@code service} beside this class. */
  public static final List<String> NAMES =
      List.of(
          "slipway-gateway@.service",
          "slipway-gateway-upgrade.service",
          "slipway-gateway.env",
          "install.sh",
          "upgrade.sh",
          "remove.sh");

  private final Path directory;

  ServiceFiles(Path directory) {
    this.directory = directory;
  }

  /** The text of one of {@link #NAMES}. */
  public static InputStream open(String name) throws IOException {
    InputStream found = ServiceFiles.class.getResourceAsStream("service/" + name);
    if (found == null) {
      throw new FileNotFoundException(name + " is not in this jar");
    }
    return found;
  }

  /** Returns the status to exit with. */
  int run(PrintStream out, PrintStream err) {
    try {
      Files.createDirectories(directory);
      for (String name : NAMES) {
        try (InputStream text = open(name)) {
          Files.copy(text, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      err.println("The files could not be written to " + directory + ": " + e.getMessage() + ".");
      return Main.FAILED;
    }
    out.println("Written to " + directory + ": " + String.join(", ", NAMES) + ".");
    return Main.OK;
  }
}
