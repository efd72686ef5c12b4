package dev.slipway.gateway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The conformance suite of HTTP/2 (h2spec 2.2.0), unpacked from the jar that carries it. */
public final class H2Spec {
  private static final String ARCHIVE = "/h2spec/2.2.0/h2spec_linux_amd64.tar.gz";
  private static final int LIMIT_SECONDS = 120;

  private final Path program;

  /** Unpacks the program into a directory. */
  public H2Spec(Path directory) throws IOException, InterruptedException {
    Path archive = directory.resolve("h2spec.tar.gz");
    try (InputStream in = Objects.requireNonNull(H2Spec.class.getResourceAsStream(ARCHIVE))) {
      Files.copy(in, archive);
    }
    finish(
        new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", directory.toString()).start());
    program = directory.resolve("h2spec");
  }

  /** Runs all cases against a server on this computer; returns what the program printed. */
  public String run(int port, String... options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(program.toString(), "-h", "127.0.0.1", "-p", Integer.toString(port)));
    command.addAll(List.of(options));
    Path output = program.resolveSibling("output-" + port);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    finish(process);
    return Files.readString(output);
  }

  private static void finish(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("h2spec did not end in " + LIMIT_SECONDS + " s");
    }
  }
}
