package dev.slipway.gateway.api;

import java.util.List;

/**
 * A service since the gateway started or the service came.
 *
 * @param inFlight requests and upgraded connections that have not ended
 * @param requests all that were routed to the service, those in flight too
 * @param bytesIn of request bodies and upgraded connections, from clients
 * @param bytesOut of answers' bodies and upgraded connections, to clients
 * @param waiting requests that wait for a replica now; they count as in flight too
 * @param replicas those that are wanted, then those that drain
 */
public record ObservedService(
    String name,
    long inFlight,
    long requests,
    StatusClasses statuses,
    long bytesIn,
    long bytesOut,
    int waiting,
    Traffic traffic,
    List<ObservedReplica> replicas) {
  public ObservedService {
    replicas = List.copyOf(replicas);
  }
}
