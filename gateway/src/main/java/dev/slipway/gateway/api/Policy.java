package dev.slipway.gateway.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What holds for the requests of one service besides its routes and time limits.
 *
 * @param access who may call
 * @param rateLimits the first whose path prefix fits a request counts it
 * @param bodyBytes the longest request body; 0 for any
 * @param httpsOnly whether plain HTTP is answered with the address under HTTPS
 * @param hsts for how long browsers are told to use HTTPS alone; empty to tell them nothing
 * @param stickiness keeps a client at its replica; empty for any replica each time
 * @param probes a replica gets requests only while all of them succeed
 * @param holding lets requests wait while there is no replica; empty to refuse them
 * @param model the name under which the service answers as a language model
 * @param protocol what the replicas speak
 * @param drain how long requests may go on at a replica that is taken away
 */
public record Policy(
    Access access,
    List<RateLimit> rateLimits,
    long bodyBytes,
    boolean httpsOnly,
    Optional<Duration> hsts,
    Optional<Stickiness> stickiness,
    List<Probe> probes,
    Optional<Holding> holding,
    Optional<ModelOffer> model,
    ReplicaProtocol protocol,
    Duration drain) {
  /** Open to anyone, without limits; replicas speak HTTP/1.1 and drain for 5 minutes. */
  public static final Policy OPEN =
      new Policy(
          Access.OPEN,
          List.of(),
          0,
          false,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          ReplicaProtocol.HTTP_1,
          Duration.ofMinutes(5));

  public Policy {
    rateLimits = List.copyOf(rateLimits);
    probes = List.copyOf(probes);
    if (bodyBytes < 0) {
      throw new IllegalArgumentException("The longest body cannot be shorter than nothing.");
    }
  }
}
