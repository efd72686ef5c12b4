package dev.slipway.publish.upkeep;

import dev.slipway.publish.remote.ControlPort;
import dev.slipway.publish.remote.Delivery;
import dev.slipway.publish.remote.GatewayException;
import dev.slipway.publish.remote.GatewayJar;
import dev.slipway.publish.remote.Lines;
import dev.slipway.publish.remote.RootShell;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Puts this Slipway's program in place of the one that a gateway runs. The machine itself tries it
 * first and takes it back when it does not get well, also with this computer off.
 */
public final class Upgrade {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final Site site;
  private final GatewayJar jar;
  private final String owner;

  /**
   * @param owner the mark of who the gateway belongs to
   */
  public Upgrade(Site site, GatewayJar jar, String owner) {
    this.site = site;
    this.jar = jar;
    this.owner = owner;
  }

  /**
   * Does it.
   *
   * @param progress told in words what is being done
   * @throws GatewayException when it could not be tried
   */
  public UpgradeEnd run(Consumer<String> progress) throws GatewayException, InterruptedException {
    RootShell root = site.root();
    Lines files = root.run("look", Map.of(), LIMIT, "be looked at");
    if (files.one("jar").isEmpty() || !files.one("owner").equals(owner)) {
      throw new GatewayException(
          "There is no gateway of this name on %s. Set it up: slipway gateway create %s"
              .formatted(site.host().name(), site.gateway().name()));
    }
    String before = version();
    if (files.one("jar").equals(jar.sha256())) return new UpgradeEnd.Same(before);
    Delivery delivery = new Delivery(site.host(), jar);
    delivery.send(progress);
    progress.accept("Trying the new program, then changing to it");
    Delivery.Installed installed = delivery.install(root, owner, "");
    return installed.serves()
        ? new UpgradeEnd.Done(before, version())
        : new UpgradeEnd.PutBack(installed.sentence());
  }

  private String version() throws GatewayException, InterruptedException {
    try (ControlPort control = site.control()) {
      return control.health().software();
    }
  }
}
