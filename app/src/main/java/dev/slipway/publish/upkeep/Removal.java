package dev.slipway.publish.upkeep;

import dev.slipway.publish.remote.GatewayException;
import dev.slipway.publish.remote.Lines;
import dev.slipway.publish.remote.RootShell;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a gateway away from its machine, without a trace. */
public final class Removal {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Site site;
  private final String owner;

  /**
   * @param owner this gateway's mark; what has another mark is left alone
   */
  public Removal(Site site, String owner) {
    this.site = site;
    this.owner = owner;
  }

  /** The packages that were installed for the gateway, as its machine remembers them. */
  public List<String> packages() throws GatewayException, InterruptedException {
    Lines files = site.root().run("look", Map.of(), LIMIT, "be looked at");
    return files.all("package");
  }

  /**
   * Does it. What is not there is passed over.
   *
   * @param packagesToo whether packages that were installed for it go as well
   * @return what could not be removed, as a sentence
   */
  public Optional<String> run(boolean packagesToo) throws GatewayException, InterruptedException {
    RootShell root = site.root();
    Lines files = root.run("look", Map.of(), LIMIT, "be looked at");
    String there = files.one("owner");
    if (!there.isEmpty() && !there.equals(owner)) {
      return Optional.of(
          "The gateway on %s is another Slipway's (%s), so it was left there."
              .formatted(site.host().name(), there));
    }
    if (there.isEmpty() && !files.one("jar").isEmpty()) {
      return Optional.of(
          "The gateway on %s has nobody's mark, so it was left there."
              .formatted(site.host().name()));
    }
    Lines told =
        root.run(
            "remove",
            Map.of("PACKAGES_TOO", packagesToo ? "yes" : "no"),
            LIMIT,
            "remove the gateway");
    String kept = told.one("kept");
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of("These packages are still there, since others need them: " + kept);
  }
}
