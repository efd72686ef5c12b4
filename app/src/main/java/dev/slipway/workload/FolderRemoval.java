package dev.slipway.workload;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.Host;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Removes a run's folder from a machine, also where a container wrote files into it that belong to
 * another user than the machine's.
 */
public final class FolderRemoval {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String INSIDE = "/slipway";

  private final Host host;
  private final Optional<ContainerEngine> engine;
  private final String image;

  /**
   * @param engine the engine whose containers may have written there
   * @param image an image that is on the machine; not used without an engine
   */
  public FolderRemoval(Host host, Optional<ContainerEngine> engine, String image) {
    this.host = host;
    this.engine = engine;
    this.image = image;
  }

  /** Removes the folder; nothing happens when it is not there. */
  public void remove(String folder) throws IOException, InterruptedException {
    Command plain = Command.of("rm", "-rf", "--", folder).within(LIMIT);
    CommandResult first = host.run(plain);
    if (first.ok()) return;
    if (engine.isPresent()) {
      host.run(fromInside(engine.get(), folder));
      if (host.run(plain).ok()) return;
    }
    if (host.run(Command.of("sudo", "-n", "rm", "-rf", "--", folder).within(LIMIT)).ok()) return;
    throw new IOException(
        "The folder %s on %s cannot be removed: %s"
            .formatted(folder, host.name(), first.lastWords()));
  }

  /** In a container of the run's own image its files can be removed by whoever wrote them. */
  private Command fromInside(ContainerEngine found, String folder) {
    List<String> arguments =
        List.of(
            found.program(),
            "run",
            "--rm",
            "--network",
            "none",
            "--user",
            "0",
            "--volume",
            folder + ":" + INSIDE,
            "--entrypoint",
            "/bin/sh",
            image,
            "-c",
            "rm -rf -- " + INSIDE + "/*");
    return Command.of(arguments).within(LIMIT);
  }
}
