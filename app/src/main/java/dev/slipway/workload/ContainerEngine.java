package dev.slipway.workload;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import java.time.Duration;
import java.util.List;

/**
 * A container engine that answers.
 *
 * @param program its command line: {@code docker}, {@code podman}
 * @param version what it says of itself
 * @param nvidia whether containers can be given NVIDIA GPUs
 */
public record ContainerEngine(String program, String version, boolean nvidia) {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final List<String> KNOWN = List.of("docker", "podman");

  /** What was found on a machine. */
  public sealed interface Found {
    /** An engine that answers. */
    record Engine(ContainerEngine engine) implements Found {}

    /**
     * None.
     *
     * @param advice what to do to have one, as a sentence
     */
    record None(String advice) implements Found {}
  }

  /** The name as people write it, with the version: "Docker 28.2". */
  public String title() {
    String name = program.endsWith("podman") ? "Podman" : "Docker";
    return version.startsWith(name) ? version : name + " " + version;
  }

  /**
   * Looks for an engine.
   *
   * @param wanted the program to use: a name or a path; {@code none} for no engine; empty for
   *     whichever is there
   * @throws HostException when the machine is out of reach, so that nobody knows
   */
  public static Found find(Host host, String wanted) throws HostException, InterruptedException {
    if (wanted.equals("none")) {
      return new Found.None(
          "Slipway was told to use no container engine (SLIPWAY_CONTAINER_ENGINE=none).");
    }
    List<String> programs = wanted.isBlank() ? KNOWN : List.of(wanted);
    String silent = "";
    for (String program : programs) {
      try {
        CommandResult answer = host.run(versionOf(program));
        if (answer.ok() && !answer.out().isBlank()) {
          // Without what a distribution adds: "20.10.24+dfsg1".
          String version = answer.out().strip().replaceFirst("[+~-].*", "");
          return new Found.Engine(new ContainerEngine(program, version, nvidia(host, program)));
        }
        silent = program;
      } catch (HostException e) {
        if (e.unreachable()) throw e;
        // It is not installed, or it hangs: look for the next one.
        if (e.getMessage().contains("did not end")) silent = program;
      }
    }
    return new Found.None(advice(host, silent));
  }

  private static Command versionOf(String program) {
    boolean podman = program.endsWith("podman");
    String format = podman ? "{{.Client.Version}}" : "{{.Server.Version}}";
    return Command.of(program, "version", "--format", format).within(LIMIT);
  }

  private static boolean nvidia(Host host, String program)
      throws HostException, InterruptedException {
    try {
      Command command = Command.of(program, "info", "--format", "{{json .Runtimes}}").within(LIMIT);
      return host.run(command).out().contains("nvidia");
    } catch (HostException e) {
      if (e.unreachable()) throw e;
      return false;
    }
  }

  private static String advice(Host host, String silent) {
    if (!silent.isEmpty()) {
      return "The program "
          + silent
          + " is installed on "
          + inSentence(host)
          + ", but its engine does not answer. Start it (Docker Desktop, or \"systemctl start"
          + " docker\") and try again.";
    }
    return "There is no container engine on "
        + inSentence(host)
        + ". Install Docker (docs.docker.com/get-docker) or Podman (podman.io) and try again.";
  }

  private static String inSentence(Host host) {
    return host.name().equals("This computer") ? "this computer" : host.name();
  }
}
