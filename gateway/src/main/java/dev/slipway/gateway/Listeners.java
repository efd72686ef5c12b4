package dev.slipway.gateway;

import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.ListenerResult;
import dev.slipway.gateway.api.ObservedBindFailure;
import dev.slipway.gateway.api.ObservedListener;
import dev.slipway.gateway.proxy.BoundListener;
import dev.slipway.gateway.proxy.DataPlane;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The listeners that are wanted: those that accept connections, and those that cannot yet and are
 * tried again by themselves, since a port is freed and an address comes without anyone telling.
 */
final class Listeners implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Listeners.class.getName());
  private static final int USUAL_TLS_PORT = 443;

  private final DataPlane dataPlane;
  private final Map<Listener, BoundListener> bound = new LinkedHashMap<>();
  private final Map<Listener, ListenerResult.Failed> failed = new LinkedHashMap<>();
  private final Retries retries;

  Listeners(DataPlane dataPlane, Retries retries) {
    this.dataPlane = dataPlane;
    this.retries = retries;
  }

  /** From now on these are wanted, and no others. Those that are bound are not touched. */
  synchronized List<ListenerResult> changedTo(List<Listener> wanted) {
    unbindAllBut(wanted);
    failed.clear();
    List<ListenerResult> results = new ArrayList<>();
    wanted.forEach(listener -> results.add(bind(listener)));
    dataPlane.sendTlsTo(tlsPort());
    if (!failed.isEmpty()) {
      retries.begin(this::again);
    }
    return results;
  }

  synchronized List<ObservedListener> observed() {
    List<ObservedListener> seen = new ArrayList<>();
    bound.forEach((wanted, listener) -> seen.add(new ObservedListener(wanted, listener.port())));
    return seen;
  }

  synchronized List<ObservedBindFailure> failures() {
    return failed.values().stream()
        .map(each -> new ObservedBindFailure(each.listener(), each.reason(), each.sentence()))
        .toList();
  }

  @Override
  public synchronized void close() {
    retries.close();
    failed.clear();
    unbindAllBut(List.of());
  }

  /** Tries those that failed once more, and returns whether any still does. */
  private synchronized boolean again() {
    for (Listener listener : List.copyOf(failed.keySet())) {
      if (bind(listener) instanceof ListenerResult.Bound now) {
        LOG.log(
            System.Logger.Level.INFO,
            "Listening on {0}:{1} at last.",
            listener.address(),
            Integer.toString(now.port()));
      }
    }
    dataPlane.sendTlsTo(tlsPort());
    return !failed.isEmpty();
  }

  private ListenerResult bind(Listener listener) {
    BoundListener known = bound.get(listener);
    if (known != null) {
      return new ListenerResult.Bound(listener, known.port());
    }
    try {
      InetSocketAddress address = new InetSocketAddress(listener.address(), listener.port());
      BoundListener opened = dataPlane.bind(address, listener.tls());
      bound.put(listener, opened);
      failed.remove(listener);
      return new ListenerResult.Bound(listener, opened.port());
    } catch (IOException e) {
      ListenerResult.Failed failure = BindFailures.of(listener, e);
      failed.put(listener, failure);
      return failure;
    }
  }

  /** Where clients find HTTPS: at the usual port, unless only others are served. */
  private int tlsPort() {
    List<Integer> ports = new ArrayList<>();
    bound.forEach(
        (wanted, listener) -> {
          if (wanted.tls()) {
            ports.add(listener.port());
          }
        });
    return ports.isEmpty() || ports.contains(USUAL_TLS_PORT) ? USUAL_TLS_PORT : ports.get(0);
  }

  private void unbindAllBut(List<Listener> wanted) {
    for (Listener listener : List.copyOf(bound.keySet())) {
      BoundListener leaving = wanted.contains(listener) ? null : bound.remove(listener);
      if (leaving != null) {
        dataPlane.unbind(leaving);
      }
    }
  }
}
