package dev.slipway.gateway;

import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.control.ControlApi;
import dev.slipway.gateway.control.ControlLimits;
import dev.slipway.gateway.control.ControlServer;
import dev.slipway.gateway.control.ControlToken;
import dev.slipway.gateway.control.DesiredStates;
import dev.slipway.gateway.control.PutResult;
import dev.slipway.gateway.state.NotStoredException;
import dev.slipway.gateway.state.StateDirectory;
import dev.slipway.gateway.state.StickySecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Consumer;

/** A gateway that keeps its desired state on disk and takes others from programs beside it. */
final class ControlledGateway implements AutoCloseable {
  private final Gateway gateway;
  private final StateDirectory directory;
  private final ControlServer server;

  private ControlledGateway(Gateway gateway, StateDirectory directory, ControlServer server) {
    this.gateway = gateway;
    this.directory = directory;
    this.server = server;
  }

  /**
   * Makes true what was accepted last, or {@code first} if nothing was; then takes other states.
   *
   * @param log told in sentences what does not hold
   * @throws IOException with a sentence for the user, if it cannot be controlled
   */
  static ControlledGateway start(
      Gateway gateway, DesiredState first, Command.Controlled options, Consumer<String> log)
      throws IOException {
    StateDirectory directory = StateDirectory.open(options.directory(), options.patience(), log);
    try {
      DesiredStates states = new DesiredStates(directory, gateway::apply);
      ControlToken token = ControlToken.in(directory.path());
      gateway.markBy(StickySecret.in(directory.path(), log));
      restore(gateway, states, first, log);
      ControlApi api = new ControlApi(states, gateway::observed, gateway::metrics, Main.version());
      return new ControlledGateway(gateway, directory, listen(options, api, token));
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  int port() {
    return server.port();
  }

  /**
   * Takes no more states and accepts no more connections; then ends the gateway in order. What is
   * in flight goes on while another gateway may already serve from the same directory.
   */
  @Override
  public void close() {
    server.close();
    gateway.leave();
    try {
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      gateway.close();
    }
  }

  private static ControlServer listen(
      Command.Controlled options, ControlApi api, ControlToken token) throws IOException {
    try {
      InetSocketAddress address = new InetSocketAddress(options.address(), options.port());
      return new ControlServer(address, api, token, ControlLimits.DEFAULT);
    } catch (IOException e) {
      throw new IOException(
          "The control server could not listen on "
              + options.address()
              + ":"
              + options.port()
              + ": "
              + e.getMessage()
              + ". Choose another port with --control.",
          e);
    }
  }

  private static void restore(
      Gateway gateway, DesiredStates states, DesiredState first, Consumer<String> log)
      throws NotStoredException {
    Optional<PutResult> restored = states.restore();
    if (restored.isEmpty()) {
      tell(gateway.apply(first), log);
    } else if (restored.get() instanceof PutResult.Accepted accepted) {
      tell(accepted.result(), log);
    } else if (restored.get() instanceof PutResult.Refused refused) {
      log.accept(
          "The state that was accepted last cannot be used by this version: "
              + (refused.mistakes().isEmpty() ? "" : refused.mistakes().get(0).sentence())
              + " Nothing is served until another one is sent.");
    }
  }

  private static void tell(ApplyResult result, Consumer<String> log) {
    result.failures().forEach(failure -> log.accept(failure.sentence()));
  }
}
