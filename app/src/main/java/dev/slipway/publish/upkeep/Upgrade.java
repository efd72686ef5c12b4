package dev.slipway.publish.upkeep;

import dev.slipway.gateway.client.Health;
import dev.slipway.publish.remote.ControlPort;
import dev.slipway.publish.remote.Delivery;
import dev.slipway.publish.remote.GatewayException;
import dev.slipway.publish.remote.GatewayJar;
import dev.slipway.publish.remote.Lines;
import dev.slipway.publish.remote.Places;
import dev.slipway.publish.remote.RootShell;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Puts this Slipway's program in place of the one that a gateway runs. The machine itself takes a
 * program back that does not come up; one that comes up and does not know its services is taken
 * back from here.
 */
public final class Upgrade {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Site site;
  private final GatewayJar jar;

  public Upgrade(Site site, GatewayJar jar) {
    this.site = site;
    this.jar = jar;
  }

  /**
   * Does it.
   *
   * @param progress told in words what is being done
   * @throws GatewayException when it could not be tried, or nothing runs now
   */
  public UpgradeEnd run(Consumer<String> progress) throws GatewayException, InterruptedException {
    RootShell root = site.root();
    Lines files = root.run("look", Map.of(), LIMIT, "be looked at");
    if (files.one("jar").isEmpty()) {
      throw new GatewayException(
          "There is no gateway on %s. Set it up: slipway gateway create %s"
              .formatted(site.host().name(), site.gateway().name()));
    }
    Health before = health();
    if (files.one("jar").equals(jar.sha256())) return new UpgradeEnd.Same(before.software());
    Delivery delivery = new Delivery(site.host(), jar);
    delivery.send(progress);
    progress.accept("Starting the new program");
    Map<String, String> values = withPatience(delivery.values(files.one("java")));
    Lines told = root.run("upgrade", values, LIMIT, "upgrade the gateway");
    if (!told.one("running").equals("new")) {
      return new UpgradeEnd.PutBack(
          "The gateway %s did not come up, so %s runs again. Its log says: %s"
              .formatted(jar.version(), before.software(), told.one("reason")));
    }
    return settle(root, before);
  }

  private UpgradeEnd settle(RootShell root, Health before)
      throws GatewayException, InterruptedException {
    String problem = problem(before);
    Map<String, String> values = withPatience(Map.of("KEEP", problem.isEmpty() ? "yes" : "no"));
    root.run("settle", values, LIMIT, "end the upgrade");
    return problem.isEmpty()
        ? new UpgradeEnd.Done(before.software(), jar.version())
        : new UpgradeEnd.PutBack("%s So %s runs again.".formatted(problem, before.software()));
  }

  /** What is wrong with the new program, as a sentence; empty when nothing is. */
  private String problem(Health before) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        Health now = health();
        if (now.version() == before.version()) return "";
        return "The gateway %s does not know what it should publish.".formatted(jar.version());
      } catch (GatewayException e) {
        if (System.nanoTime() > deadline) return e.getMessage();
        Thread.sleep(PAUSE);
      }
    }
  }

  private Health health() throws GatewayException, InterruptedException {
    try (ControlPort control = site.control()) {
      return control.health();
    }
  }

  private static Map<String, String> withPatience(Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("PORT", Integer.toHexString(Places.CONTROL_PORT).toUpperCase(Locale.ROOT));
    all.put("PATIENCE", Long.toString(PATIENCE.toSeconds()));
    return all;
  }
}
