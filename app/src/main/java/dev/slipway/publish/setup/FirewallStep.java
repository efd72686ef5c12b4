package dev.slipway.publish.setup;

import dev.slipway.machine.Firewall;
import dev.slipway.publish.remote.GatewayException;
import dev.slipway.publish.remote.Lines;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Opens the gateway's ports in a firewall that is switched on. */
final class FirewallStep implements Step {
  private static final Duration LIMIT = Duration.ofSeconds(40);

  @Override
  public StepResult run(Work work, Consumer<String> progress)
      throws GatewayException, InterruptedException {
    Firewall firewall = work.facts().network().firewall();
    if (firewall != Firewall.UFW && firewall != Firewall.FIREWALLD) {
      return StepResult.skipped("No firewall is switched on there.");
    }
    Lines told =
        work.root()
            .run(
                "firewall",
                Map.of("PORTS", "80 443", "FIREWALL", firewall.name()),
                LIMIT,
                "open its firewall");
    String name = firewall == Firewall.UFW ? "ufw" : "firewalld";
    return StepResult.done(
        told.all("opened").isEmpty()
            ? name + " lets ports 80 and 443 through already."
            : name + " now lets ports " + String.join(" and ", told.all("opened")) + " through.");
  }
}
