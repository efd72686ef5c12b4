package dev.slipway.publish.choice;

import dev.slipway.config.GatewayChoice;
import dev.slipway.store.GatewayRecord;
import dev.slipway.store.GatewayStep;
import dev.slipway.store.StepState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds the gateway that a service means, among those that the user made. */
public final class GatewayChooser {
  private final List<GatewayRecord> gateways;
  private final Function<String, List<GatewayStep>> steps;

  /**
   * @param gateways all that there are
   * @param steps how far the one of a name is set up
   */
  public GatewayChooser(List<GatewayRecord> gateways, Function<String, List<GatewayStep>> steps) {
    this.gateways = List.copyOf(gateways);
    this.steps = steps;
  }

  /**
   * Finds it.
   *
   * @param choice as the service has it, with its references already put in; nothing when it says
   *     nothing
   */
  public Chosen choose(Optional<GatewayChoice> choice) {
    return switch (choice.orElse(null)) {
      case null -> standard().map(this::ready).orElseGet(Chosen.Here::new);
      case GatewayChoice.None ignored -> new Chosen.Here();
      case GatewayChoice.Default ignored ->
          standard().map(this::ready).orElseGet(GatewayChooser::noDefault);
      case GatewayChoice.Named(String text) -> named(text);
    };
  }

  private Chosen named(String text) {
    String word = text.strip();
    if (word.isEmpty()) {
      return new Chosen.Refused(
          "The field gateway is empty after its references were put in. Set the secret that it"
              + " names to a gateway's name or address.");
    }
    // A project before the name has no meaning without a server.
    String name = word.substring(word.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return gateways.stream()
        .filter(each -> means(each, name))
        .findFirst()
        .map(this::ready)
        .orElseGet(() -> unknown(word));
  }

  /** By its name, or as dstack 0.10.7 has it by its address. */
  private static boolean means(GatewayRecord gateway, String word) {
    return gateway.name().equalsIgnoreCase(word)
        || gateway.address().equals(Optional.of(word))
        || gateway.domain().equals(Optional.of(word))
        || gateway.ownName().equals(Optional.of(word));
  }

  private Optional<GatewayRecord> standard() {
    return gateways.stream().filter(GatewayRecord::standard).findFirst();
  }

  private Chosen ready(GatewayRecord gateway) {
    List<GatewayStep> known = steps.apply(gateway.name());
    Optional<GatewayStep> open =
        known.stream()
            .filter(each -> each.state() != StepState.DONE && each.state() != StepState.SKIPPED)
            .findFirst();
    if (!known.isEmpty() && open.isEmpty()) return new Chosen.On(gateway);
    return new Chosen.Refused(
        "The gateway %s is not set up yet%s. Go on with: slipway gateway create %s"
            .formatted(
                gateway.name(),
                open.map(step -> ": it is at " + step.title()).orElse(""),
                gateway.name()));
  }

  private Chosen unknown(String word) {
    List<String> names = gateways.stream().map(GatewayRecord::name).toList();
    return new Chosen.Refused(
        "There is no gateway %s. %s"
            .formatted(
                word,
                names.isEmpty()
                    ? "Make one with \"slipway gateway create\", or leave the field out to publish"
                        + " on this computer."
                    : "There are: " + String.join(", ", names) + "."));
  }

  private static Chosen noDefault() {
    return new Chosen.Refused(
        "gateway: true means the default gateway, and there is none. Make one with \"slipway"
            + " gateway create\", or leave the field out to publish on this computer.");
  }
}
