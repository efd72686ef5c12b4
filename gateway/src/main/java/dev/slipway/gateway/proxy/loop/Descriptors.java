package dev.slipway.gateway.proxy.loop;

import com.sun.management.UnixOperatingSystemMXBean;
import io.netty.channel.Channel;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The file descriptors that connections take. Clients leave some over for the replicas that they
 * ask for, and both leave some for the process itself: without one, not even a class can be read.
 */
public final class Descriptors {
  /** For files, listeners, the control server and what the runtime opens later. */
  private static final int OTHERS = 64;

  /** One in so many is for connections to replicas alone. */
  private static final int FOR_REPLICAS = 8;

  private final AtomicInteger open = new AtomicInteger();
  private final long connections;
  private final long forClients;

  /**
   * Descriptors of a process.
   *
   * @param most how many it may still open
   */
  public Descriptors(long most) {
    this.connections = Math.max(most - OTHERS, FOR_REPLICAS);
    this.forClients = connections - connections / FOR_REPLICAS;
  }

  /** Those of this process that are left now. */
  public static Descriptors ofProcess() {
    return new Descriptors(
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean known
            ? known.getMaxFileDescriptorCount() - known.getOpenFileDescriptorCount()
            : Integer.MAX_VALUE);
  }

  /** Counts a connection until it is closed. */
  public void take(Channel connection) {
    open.incrementAndGet();
    connection.closeFuture().addListener(closed -> open.decrementAndGet());
  }

  /** Whether another client may come. */
  public boolean leftForClients() {
    return open.get() < forClients;
  }

  /** Whether another connection to a replica may be opened. */
  public boolean leftForReplicas() {
    return open.get() < connections;
  }

  /** How many connections there may be while clients still come. */
  public long forClients() {
    return forClients;
  }
}
