package dev.slipway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.host.Command;
import dev.slipway.host.HostException;
import dev.slipway.host.LocalHost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** A real X server with nothing on it, and a hand on its mouse and keyboard. */
final class Screen implements AutoCloseable {
  private final Process server;
  private final String display;

  private Screen(Process server, String display) {
    this.server = server;
    this.display = display;
  }

  /** Starts one; the test is skipped where there is none. */
  static Screen start() throws IOException {
    boolean there =
        Files.exists(Path.of("/usr/bin/Xvfb")) && Files.exists(Path.of("/usr/bin/xdotool"));
    if (System.getenv().containsKey("SLIPWAY_REQUIRE_X")) assertThat(there).isTrue();
    assumeTrue(there, "Xvfb and xdotool are not installed");
    Process server =
        new ProcessBuilder("Xvfb", "-noreset", "-displayfd", "1", "-screen", "0", "1280x800x24")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Screen(server, ":" + firstLine(server));
  }

  /** What a program's environment says to come up here. */
  Map<String, String> environment() {
    return Map.of(
        "DISPLAY", display,
        "SLIPWAY_CONTAINER_ENGINE", "none",
        "SLIPWAY_JAVA_OPTIONS", "-Dprism.order=sw");
  }

  boolean hasWindow() throws Exception {
    return !window().isEmpty();
  }

  /** Presses the mouse at a place of the window, which gets the keyboard too. */
  void click(int x, int y) throws Exception {
    hand("windowfocus", window());
    // As a hand does it: the pointer comes, rests, and only then presses.
    String[] there = {"mousemove", String.valueOf(x), String.valueOf(y), "sleep", "0.1"};
    String[] press = {"mousemove_relative", "2", "1", "sleep", "0.1", "click", "1", "sleep", "0.2"};
    hand(Stream.concat(Arrays.stream(there), Arrays.stream(press)).toArray(String[]::new));
  }

  void type(String text) throws Exception {
    hand("type", "--delay", "40", text);
  }

  void press(String keys) throws Exception {
    hand("key", keys);
  }

  private String window() throws Exception {
    return hand("search", "--onlyvisible", "--name", "^Slipway$").strip();
  }

  private String hand(String... words) throws HostException, InterruptedException {
    String[] command = new String[words.length + 1];
    command[0] = "xdotool";
    System.arraycopy(words, 0, command, 1, words.length);
    return new LocalHost().run(Command.of(command).with(Map.of("DISPLAY", display))).out();
  }

  @Override
  public void close() {
    server.destroyForcibly().onExit().join();
  }

  private static String firstLine(Process process) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = reader.readLine();
    if (line == null) throw new AssertionError("The X server did not start");
    return line;
  }
}
