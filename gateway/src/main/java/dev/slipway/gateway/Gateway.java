package dev.slipway.gateway;

import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.ListenerResult;
import dev.slipway.gateway.api.ObservedListener;
import dev.slipway.gateway.api.ObservedState;
import dev.slipway.gateway.balance.Marks;
import dev.slipway.gateway.certificate.Certificates;
import dev.slipway.gateway.model.Catalogue;
import dev.slipway.gateway.proxy.BoundListener;
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
import dev.slipway.gateway.stats.AccessLog;
import dev.slipway.gateway.stats.MetricsPage;
import dev.slipway.gateway.stats.ModelMetrics;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * A running gateway. It is told what should be true and makes it so; safe to use from several
 * threads.
 */
public final class Gateway implements AutoCloseable {
  private static final int USUAL_TLS_PORT = 443;
  private static final int SECRET_BYTES = 32;
  private static final int ACCESS_LOG_QUEUE = 8192;

  private final GatewayOptions options;
  private final Releases releases;
  private final Rules rules;
  private final Certificates certificates;
  private final Probes probes;
  private final @Nullable AccessLog accessLog;
  private final DataPlane dataPlane;
  private final Marks marks = new Marks(secret());
  private final ModelUse modelUse = new ModelUse();
  private final Target modelFront = Models.none().front();
  private final Map<Listener, BoundListener> listeners = new LinkedHashMap<>();
  private LiveServices services = LiveServices.NONE;
  private long version;
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
                            accessLog == null
                                ? CallLog.NONE
                                : new AccessCalls(accessLog, clock)))));
    this.probes = new Probes(dataPlane::dial, this::loop, releases);
  }

  /** Starts the event loops; nothing is listened on yet. */
  public static Gateway start(GatewayOptions options) {
    return new Gateway(options);
  }

  /**
   * Makes a desired state true, and returns when it is. The routes hold at once and whole;
   * listeners that both the old and the new state name are not touched, and requests in flight go
   * on. Applying the same state again changes nothing, but tries again to bind what could not be
   * bound.
   *
   * @throws IllegalStateException if the gateway is closed
   */
  public synchronized ApplyResult apply(DesiredState desired) {
    if (closed) {
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
    unbindAllBut(desired.listeners());
    List<ListenerResult> results = new ArrayList<>();
    desired.listeners().forEach(listener -> results.add(bind(listener)));
    dataPlane.sendTlsTo(tlsPort());
    return new ApplyResult(desired.version(), results);
  }

  public synchronized ObservedState observed() {
    List<ObservedListener> bound = new ArrayList<>();
    listeners.forEach(
        (wanted, listener) -> bound.add(new ObservedListener(wanted, listener.port())));
    return new ObservedState(
        version,
        bound,
        services.observed(),
        certificates.observed(),
        modelUse.observed(System.nanoTime()));
  }

  /** All counters, in the text format of Prometheus. */
  public synchronized String metrics() {
    return MetricsPage.of(services.entries(), accessLog == null ? 0 : accessLog.dropped())
        + ModelMetrics.of(modelUse.observed(System.nanoTime()));
  }

  /** How this gateway talks to the kernel, such as {@code epoll}. */
  public String transport() {
    return dataPlane.transport();
  }

  /** Stops accepting, lets requests in flight go on up to the drain limit, then ends them. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    certificates.close();
    unbindAllBut(List.of());
    probes.changedTo(List.of());
    dataPlane.close(options.drain());
    if (accessLog != null) {
      accessLog.close();
    }
  }

  private ScheduledExecutorService loop() {
    return dataPlane.loop();
  }

  private static byte[] secret() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  /** Where clients find HTTPS: at the usual port, unless only others are served. */
  private int tlsPort() {
    List<Integer> ports = new ArrayList<>();
    listeners.forEach(
        (wanted, bound) -> {
          if (wanted.tls()) {
            ports.add(bound.port());
          }
        });
    return ports.isEmpty() || ports.contains(USUAL_TLS_PORT) ? USUAL_TLS_PORT : ports.get(0);
  }

  private void unbindAllBut(List<Listener> wanted) {
    for (Listener listener : List.copyOf(listeners.keySet())) {
      BoundListener bound = wanted.contains(listener) ? null : listeners.remove(listener);
      if (bound != null) {
        dataPlane.unbind(bound);
      }
    }
  }

  private ListenerResult bind(Listener listener) {
    BoundListener bound = listeners.get(listener);
    if (bound == null) {
      try {
        bound =
            dataPlane.bind(
                new InetSocketAddress(listener.address(), listener.port()), listener.tls());
      } catch (IOException e) {
        return BindFailures.of(listener, e);
      }
      listeners.put(listener, bound);
    }
    return new ListenerResult.Bound(listener, bound.port());
  }
}
