package dev.slipway.engine;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A process in the background that drives runs and serves services while no window does. It goes
 * away by itself when nothing is left to do, and only one of a home stays.
 */
public final class Keeper {
  /** What a keeper is called on the command line. */
  public static final String COMMAND = "keep";

  private final List<String> command;

  /**
   * @param command what starts Slipway, without its arguments
   */
  public Keeper(List<String> command) {
    this.command = List.copyOf(command);
  }

  /** Starts it, cut off from this process. */
  public void start() throws IOException {
    List<String> all = new ArrayList<>();
    if (new File("/usr/bin/setsid").canExecute()) all.add("/usr/bin/setsid");
    all.addAll(command);
    all.add(COMMAND);
    ProcessBuilder builder = new ProcessBuilder(all);
    // A packaged application's launcher marks its own child with this, and takes a grandchild for
    // that one.
    builder.environment().remove("_JPACKAGE_LAUNCHER");
    builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process _ = builder.start();
  }

  private static File nothing() {
    return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
  }
}
