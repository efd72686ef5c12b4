package dev.slipway.publish;

import dev.slipway.gateway.Gateway;
import dev.slipway.gateway.GatewayOptions;
import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.store.Home;
import dev.slipway.store.HomeLock;
import dev.slipway.store.Publication;
import dev.slipway.store.RunStore;
import dev.slipway.store.StoreException;
import dev.slipway.store.Subscription;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves this computer's services from inside this process, as soon as there is one and no other
 * process does. Nothing is opened and no thread of the gateway runs while there is no service.
 */
public final class LocalGateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalGateway.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration NEXT_IN_LINE = Duration.ofMillis(25);
  private static final Duration DRAIN = Duration.ofSeconds(1);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);
  private static final int LOOPS = 2;

  private final Home home;
  private final RunStore store;
  private final GatewayPort port;
  private final Semaphore changed = new Semaphore(1);
  private final Subscription subscription;
  private final Thread thread;
  private volatile boolean closed;
  private boolean waiting;
  private @Nullable HomeLock lock;
  private @Nullable Gateway gateway;
  private List<Publication> applied = List.of();
  private long version;

  private LocalGateway(Home home, RunStore store, GatewayPort port) {
    this.home = home;
    this.store = store;
    this.port = port;
    this.subscription = store.onChange(changed::release);
    this.thread = Thread.ofVirtual().name("local-gateway").unstarted(this::serve);
  }

  /** Begins to look for services to serve. */
  public static LocalGateway start(Home home, RunStore store, GatewayPort port) {
    LocalGateway local = new LocalGateway(home, store, port);
    local.thread.start();
    return local;
  }

  @Override
  public void close() {
    closed = true;
    subscription.close();
    changed.release();
    try {
      if (!thread.join(CLOSE_LIMIT)) LOG.warn("The gateway did not close in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve() {
    try {
      while (!closed) {
        // Next in line: services must not be without a gateway for longer than it takes to notice.
        Duration pause = waiting ? NEXT_IN_LINE : LOOK;
        boolean _ = changed.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        changed.drainPermits();
        if (!closed) look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      shutDown();
    }
  }

  private void look() {
    try {
      List<Publication> wanted = store.publications();
      if (wanted.isEmpty() && applied.isEmpty()) {
        waiting = false;
        return;
      }
      boolean mine = leads();
      waiting = !mine;
      if (mine && !wanted.equals(applied)) apply(wanted);
    } catch (StoreException e) {
      if (!closed) LOG.warn("The services cannot be looked at for now", e);
    } catch (IOException e) {
      LOG.warn("The gateway's lock cannot be taken", e);
    }
  }

  private boolean leads() throws IOException {
    if (lock == null) lock = HomeLock.tryTake(home.gatewayLock()).orElse(null);
    return lock != null;
  }

  private void apply(List<Publication> wanted) {
    Gateway running = gateway;
    if (running == null) {
      running = Gateway.start(GatewayOptions.defaults().withLoops(LOOPS).withDrain(DRAIN));
      gateway = running;
    }
    Desired desired = new Desired(wanted);
    ApplyResult result = running.apply(desired.state(++version, port.wanted()));
    Optional<Integer> other = port.otherThanWanted(result);
    if (other.isPresent()) result = running.apply(desired.state(++version, other.get()));
    Served served = new Served(store, port.bound(result), result);
    applied = wanted.stream().map(served::tell).toList();
  }

  private void shutDown() {
    try {
      if (gateway != null) gateway.close();
      if (lock != null) lock.close();
    } catch (IOException e) {
      LOG.warn("The gateway's lock was not given back", e);
    }
  }
}
