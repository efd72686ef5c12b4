package dev.slipway.workload;

import dev.slipway.host.CommandResult;
import dev.slipway.host.Host;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** An image on its way to a machine. */
public final class Image {
  private static final String DOCKER_HUB = "https://index.docker.io/v1/";

  private final Host host;
  private final ContainerEngine engine;
  private final ContainerCli cli;
  private final String name;

  public Image(Host host, ContainerEngine engine, String name) {
    this.host = host;
    this.engine = engine;
    this.cli = new ContainerCli(host, engine.program());
    this.name = name;
  }

  /** Whether it is on the machine already. */
  public boolean present() throws IOException, InterruptedException {
    return cli.hasImage(name);
  }

  /**
   * Pulls it.
   *
   * @param login the login for its registry, when it needs one
   * @param scratch a folder of this run alone, for the login meanwhile
   * @param progress told what is happening, as a phrase
   * @throws WorkloadException when it cannot be had
   */
  public void pull(Optional<Login> login, String scratch, Consumer<String> progress)
      throws WorkloadException, IOException, InterruptedException {
    Optional<String> configuration = Optional.empty();
    if (login.isPresent()) {
      host.files().writePrivate(scratch + "/config.json", loginFile(login.get()));
      configuration = Optional.of(scratch);
    }
    try {
      Layers layers = new Layers(progress);
      CommandResult result = cli.pull(name, configuration, layers);
      if (!result.ok()) throw ContainerFailure.ofPull(name, engine, result.lastWords());
    } finally {
      if (login.isPresent()) host.files().remove(scratch);
    }
  }

  private String loginFile(Login login) {
    String pair = login.user() + ":" + login.password();
    String token = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return new JsonMapper()
        .writeValueAsString(Map.of("auths", Map.of(registry(name), Map.of("auth", token))));
  }

  /** The registry of an image's name: its first part, when that looks like a host. */
  static String registry(String image) {
    int slash = image.indexOf('/');
    String first = slash < 0 ? "" : image.substring(0, slash);
    boolean host = first.contains(".") || first.contains(":") || first.equals("localhost");
    return host && !first.equals("docker.io") ? first : DOCKER_HUB;
  }

  /**
   * A login for a registry.
   *
   * @param user the user's name; some registries take any
   * @param password the password or token
   */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[user=" + user + "]";
    }
  }

  /** Counts layers, which is all that an engine tells without a terminal. */
  private static final class Layers implements Consumer<String> {
    private final Consumer<String> progress;
    private final Set<String> all = new HashSet<>();
    private final Set<String> here = new HashSet<>();

    Layers(Consumer<String> progress) {
      this.progress = progress;
    }

    @Override
    public void accept(String line) {
      int colon = line.indexOf(": ");
      if (colon < 0) return;
      String layer = line.substring(0, colon);
      String event = line.substring(colon + 2);
      if (event.startsWith("Pulling fs layer") || event.startsWith("Already exists"))
        all.add(layer);
      if (event.startsWith("Pull complete") || event.startsWith("Already exists")) here.add(layer);
      if (!all.isEmpty()) {
        progress.accept("layer %d of %d".formatted(here.size(), all.size()));
      }
    }
  }
}
