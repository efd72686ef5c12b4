package dev.slipway.publish;

import dev.slipway.machine.MachineException;
import dev.slipway.machine.Machines;
import dev.slipway.publish.remote.GatewayException;
import dev.slipway.store.CertificateOrder;
import dev.slipway.store.GatewayRecord;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what is wrong with a wish before anything is touched. */
final class WishCheck {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]+");
  private static final String LETS_ENCRYPT = "https://acme-v02.api.letsencrypt.org/directory";
  private static final String TRIALS = "https://acme-staging-v02.api.letsencrypt.org/directory";
  private static final String LOOPBACK = "127.0.0.1";

  private final Machines machines;

  WishCheck(Machines machines) {
    this.machines = machines;
  }

  GatewayRecord record(GatewayWish wish, Instant now) throws GatewayException {
    if (!NAME.matcher(wish.name()).matches()) {
      throw new GatewayException(
          ("\"%s\" cannot be a gateway's name. Start with a small letter, then use small letters,"
                  + " digits and -.")
              .formatted(wish.name()));
    }
    Optional<String> domain = wish.domain().map(WishCheck::bare);
    if (domain.isPresent() && !DOMAIN.matcher(domain.get()).matches()) {
      throw new GatewayException(
          "\"%s\" is not a domain. Write it as gateway.example.com: services get names below it."
              .formatted(domain.get()));
    }
    Optional<Path> roots = wish.roots();
    if (roots.isPresent() && !Files.isReadable(roots.get())) {
      throw new GatewayException("The file " + roots.get() + " cannot be read.");
    }
    return new GatewayRecord(
        wish.name(),
        wish.machine(),
        domain,
        Optional.of(address(wish, domain.isPresent())),
        new CertificateOrder(
            wish.email(),
            wish.directory().orElse(wish.staging() ? TRIALS : LETS_ENCRYPT),
            wish.staging(),
            roots),
        wish.nameServer(),
        false,
        now);
  }

  /** A domain as people copy it from their provider's page. */
  private static String bare(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("*.")) text = text.substring(2);
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private String address(GatewayWish wish, boolean named) throws GatewayException {
    if (wish.address().isPresent()) return literal(wish.address().get());
    if (wish.machine().isEmpty()) {
      if (!named) return LOOPBACK;
      throw new GatewayException(
          "Which address does the world see of this computer? Say it with --address: it may be your"
              + " router's, which must lead ports 80 and 443 to this computer.");
    }
    try {
      String host = machines.address(machines.named(wish.machine().get()));
      return InetAddress.getByName(host).getHostAddress();
    } catch (MachineException e) {
      throw new GatewayException(e.getMessage(), e);
    } catch (UnknownHostException e) {
      throw new GatewayException(
          "The address of %s is not known here. Say it with --address."
              .formatted(wish.machine().get()),
          e);
    }
  }

  private static String literal(String text) throws GatewayException {
    try {
      // Only what cannot be a name, so that nothing is looked up.
      if (ADDRESS.matcher(text).matches()) return InetAddress.getByName(text).getHostAddress();
    } catch (UnknownHostException e) {
      throw noAddress(text);
    }
    throw noAddress(text);
  }

  private static GatewayException noAddress(String text) {
    return new GatewayException("\"" + text + "\" is not an IP address.");
  }
}
