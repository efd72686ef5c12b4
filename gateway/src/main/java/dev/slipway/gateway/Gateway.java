package dev.slipway.gateway;

import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.ObservedState;
import dev.slipway.gateway.balance.Marks;
import dev.slipway.gateway.certificate.Certificates;
import dev.slipway.gateway.model.Catalogue;
import dev.slipway.gateway.proxy.DataPlane;
import dev.slipway.gateway.proxy.Hooks;
import dev.slipway.gateway.proxy.Models;
import dev.slipway.gateway.proxy.TrustedPeers;
import dev.slipway.gateway.route.Target;
import dev.slipway.gateway.rules.AccessCalls;
import dev.slipway.gateway.rules.CallLog;
import dev.slipway.gateway.rules.Course;
import dev.slipway.gateway.rules.ModelUse;
import dev.slipway.gateway.rules.Probes;
import dev.slipway.gateway.rules.Releases;
import dev.slipway.gateway.rules.Rules;
import dev.slipway.gateway.rules.UsageLog;
import dev.slipway.gateway.state.StickySecret;
import dev.slipway.gateway.stats.AccessLog;
import dev.slipway.gateway.stats.MetricsPage;
import dev.slipway.gateway.stats.ModelMetrics;
import dev.slipway.gateway.stats.OwnAnswerMetrics;
import dev.slipway.gateway.stats.OwnAnswerStats;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * A running gateway. It is told what should be true and makes it so; safe to use from several
 * threads.
 */
public final class Gateway implements AutoCloseable {
  private static final int ACCESS_LOG_QUEUE = 8192;

  private final GatewayOptions options;
  private final Releases releases;
  private final Rules rules;
  private final Certificates certificates;
  private final Probes probes;
  private final @Nullable AccessLog accessLog;
  private final DataPlane dataPlane;
  private final ModelUse modelUse = new ModelUse();
  private final OwnAnswerStats ownAnswers = new OwnAnswerStats();
  private final Target modelFront = Models.none().front();
  private final Listeners listeners;
  private Marks marks = new Marks(StickySecret.random());
  private LiveServices services = LiveServices.NONE;
  private long version;
  private boolean left;
  private boolean closed;

  private Gateway(GatewayOptions options) {
    this.options = options;
    this.releases = new Releases(this::loop);
    this.certificates = new Certificates(options.certificates());
    Clock clock = Clock.systemUTC();
    this.rules = new Rules(clock, releases);
    this.accessLog =
        options.accessLog().map(sink -> new AccessLog(sink, ACCESS_LOG_QUEUE)).orElse(null);
    this.dataPlane =
        new DataPlane(
            options.loops(),
            options.nativeTransport(),
            Hooks.open(options.limits())
                .withCertificates(certificates, certificates)
                .withRules(
                    rules,
                    new Course(
                        new UsageLog(
                            modelUse,
                            accessLog == null ? CallLog.NONE : new AccessCalls(accessLog, clock)),
                        ownAnswers)));
    this.listeners = new Listeners(dataPlane, new Retries(Retries.FIRST, Retries.LONGEST));
    this.probes = new Probes(dataPlane::dial, this::loop, releases);
  }

  /** Starts the event loops; nothing is listened on yet. */
  public static Gateway start(GatewayOptions options) {
    return new Gateway(options);
  }

  /**
   * Marks replicas by this secret. Before the first state, since marks last as long as replicas.
   */
  synchronized void markBy(byte[] secret) {
    marks = new Marks(secret);
  }

  /**
   * Makes a desired state true, and returns when it is. The routes hold at once and whole;
   * listeners that both the old and the new state name are not touched, and requests in flight go
   * on. Applying the same state again changes nothing, but tries at once to bind what could not be
   * bound; otherwise that is tried again by itself.
   *
   * @throws IllegalStateException if the gateway is closed
   */
  public synchronized ApplyResult apply(DesiredState desired) {
    if (left) {
      throw new IllegalStateException("The gateway is closed.");
    }
    TrustedPeers trusted = TrustedPeers.of(desired.trustedPeers());
    long now = System.nanoTime();
    rules.keys(rules.keys().changedTo(desired.keys(), now));
    services = services.changedTo(desired, modelFront, marks, now);
    dataPlane.models(new Models(modelFront, Catalogue.of(desired.services()), services.targets()));
    dataPlane.routes(services.routes(), services.addresses());
    dataPlane.trust(trusted);
    certificates.apply(desired);
    probes.changedTo(services.targets().values());
    services.targets().values().forEach(releases::soon);
    version = desired.version();
    return new ApplyResult(desired.version(), listeners.changedTo(desired.listeners()));
  }

  public synchronized ObservedState observed() {
    return new ObservedState(
        version,
        listeners.observed(),
        services.observed(),
        certificates.observed(),
        modelUse.observed(System.nanoTime()),
        listeners.failures(),
        ownAnswers.observed());
  }

  /** All counters, in the text format of Prometheus. */
  public synchronized String metrics() {
    long dropped = accessLog == null ? 0 : accessLog.dropped();
    return MetricsPage.of(services.entries(), listeners.failures().size(), dropped)
        + OwnAnswerMetrics.of(ownAnswers)
        + ModelMetrics.of(modelUse.observed(System.nanoTime()));
  }

  /** How this gateway talks to the kernel, such as {@code epoll}. */
  public String transport() {
    return dataPlane.transport();
  }

  /**
   * Stops accepting, and touches no file from now on: another gateway may have the addresses and
   * the folders. What is in flight goes on until {@link #close}.
   */
  synchronized void leave() {
    if (left) {
      return;
    }
    left = true;
    certificates.close();
    listeners.close();
    probes.changedTo(List.of());
  }

  /** Stops accepting, lets requests in flight go on up to the drain limit, then ends them. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    leave();
    dataPlane.close(options.drain());
    if (accessLog != null) {
      accessLog.close();
    }
  }

  private ScheduledExecutorService loop() {
    return dataPlane.loop();
  }
}
