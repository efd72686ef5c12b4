package dev.slipway.publish.upkeep;

import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import dev.slipway.machine.Survey;
import dev.slipway.publish.remote.ControlPort;
import dev.slipway.publish.remote.GatewayException;
import dev.slipway.publish.remote.RootShell;
import dev.slipway.publish.remote.Superusers;
import dev.slipway.publish.remote.TokenName;
import dev.slipway.store.GatewayRecord;
import dev.slipway.store.Secrets;
import java.io.IOException;
import java.util.Optional;

/**
 * A gateway on its machine.
 *
 * @param gateway which
 * @param host its machine
 * @param survey looks at the machine
 * @param superusers become the machine's superuser
 * @param tokens what opens control ports
 */
public record Site(
    GatewayRecord gateway, Host host, Survey survey, Superusers superusers, Secrets tokens) {
  /** A shell of the machine's superuser. */
  RootShell root() throws GatewayException, InterruptedException {
    try {
      return superusers.shell(host, survey.of(host));
    } catch (HostException e) {
      throw new GatewayException(e.getMessage(), e);
    }
  }

  /**
   * The gateway's control port.
   *
   * @throws GatewayException when the gateway was never started
   */
  ControlPort control() throws GatewayException {
    try {
      Optional<String> token = tokens.value(TokenName.of(gateway.name()));
      if (token.isEmpty()) {
        throw new GatewayException(
            "%s is not set up yet. Go on with: slipway gateway create %s"
                .formatted(gateway.name(), gateway.name()));
      }
      return ControlPort.open(host, token.get());
    } catch (IOException e) {
      throw new GatewayException(
          "What opens the control ports of gateways cannot be read: " + e.getMessage(), e);
    }
  }
}
