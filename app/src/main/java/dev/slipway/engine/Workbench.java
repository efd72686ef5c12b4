package dev.slipway.engine;

import dev.slipway.machine.Machines;
import dev.slipway.publish.LocalGateway;
import dev.slipway.store.Home;
import dev.slipway.store.RunStore;
import dev.slipway.store.Secrets;

/**
 * Everything that a window or a command works with. Closing it ends no run.
 *
 * @param home where everything is kept
 * @param store the runs
 * @param secrets the secrets
 * @param engine runs things
 * @param gateway serves this computer's services from this process when no other does
 * @param machines the machines of the runs, with connections of their own
 */
public record Workbench(
    Home home,
    RunStore store,
    Secrets secrets,
    Engine engine,
    LocalGateway gateway,
    Machines machines)
    implements AutoCloseable {
  @Override
  public void close() {
    engine.close();
    gateway.close();
    machines.close();
    store.close();
  }
}
