package dev.slipway.gateway.testing;

import dev.slipway.gateway.api.Access;
import dev.slipway.gateway.api.Holding;
import dev.slipway.gateway.api.ModelOffer;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Probe;
import dev.slipway.gateway.api.RateLimit;
import dev.slipway.gateway.api.ReplicaProtocol;
import dev.slipway.gateway.api.Stickiness;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes policies that differ from an open one in a few points. */
public final class Policies {
  private Access access = Access.OPEN;
  private List<RateLimit> limits = List.of();
  private List<Probe> probes = List.of();
  private long bodyBytes;
  private boolean httpsOnly;
  private @Nullable Stickiness stickiness;
  private @Nullable Holding holding;
  private @Nullable ModelOffer model;
  private ReplicaProtocol protocol = ReplicaProtocol.HTTP_1;
  private Duration drain = Policy.OPEN.drain();

  public static Policies open() {
    return new Policies();
  }

  public Policies keyRequired() {
    access = new Access(true, access.addresses());
    return this;
  }

  public Policies addresses(String... networks) {
    access = new Access(access.keyRequired(), List.of(networks));
    return this;
  }

  public Policies limit(RateLimit limit) {
    limits = List.of(limit);
    return this;
  }

  public Policies probe(Probe... all) {
    probes = List.of(all);
    return this;
  }

  public Policies body(long bytes) {
    bodyBytes = bytes;
    return this;
  }

  public Policies httpsOnly() {
    httpsOnly = true;
    return this;
  }

  public Policies sticky(String cookie) {
    stickiness = new Stickiness(cookie, Duration.ofHours(1));
    return this;
  }

  public Policies hold(int most, Duration limit) {
    holding = new Holding(most, limit);
    return this;
  }

  public Policies model(String name) {
    model = new ModelOffer(name, "/v1");
    return this;
  }

  public Policies h2c() {
    protocol = ReplicaProtocol.H2C;
    return this;
  }

  public Policies drain(Duration limit) {
    drain = limit;
    return this;
  }

  public Policy make() {
    return new Policy(
        access,
        limits,
        bodyBytes,
        httpsOnly,
        Optional.empty(),
        Optional.ofNullable(stickiness),
        probes,
        Optional.ofNullable(holding),
        Optional.ofNullable(model),
        protocol,
        drain);
  }
}
