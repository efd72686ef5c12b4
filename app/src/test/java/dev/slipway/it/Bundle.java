package dev.slipway.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application as a user has it: {@code bin/slipway} of the bundle, in a home of its own. */
final class Bundle {
  private static final int LIMIT_SECONDS = 120;

  private final Path folder;
  private final Map<String, String> environment;

  /**
   * @param folder for the home and the commands' folder
   * @param environment what the user's environment says
   */
  Bundle(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  static Path launcher() {
    return Path.of(System.getProperty("slipway.bundle", "target/slipway"), "bin", "slipway")
        .toAbsolutePath();
  }

  Path home() {
    return folder.resolve("home");
  }

  Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Starts a command; what it prints goes to files beside the home. */
  Started start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("SLIPWAY_HOME", home().toString());
    builder.environment().putAll(environment);
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Started(builder.start(), out, err);
  }

  /** Runs a command to its end. */
  Ended run(String... arguments) throws IOException, InterruptedException {
    Started started = start(arguments);
    if (!started.process().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      started.process().destroyForcibly();
      throw new AssertionError(String.join(" ", arguments) + " did not end:\n" + started.err());
    }
    return new Ended(started.process().exitValue(), started.out(), started.err());
  }

  record Started(Process process, Path outFile, Path errFile) {
    String out() throws IOException {
      return Files.readString(outFile);
    }

    String err() throws IOException {
      return Files.readString(errFile);
    }
  }

  record Ended(int code, String out, String err) {}
}
