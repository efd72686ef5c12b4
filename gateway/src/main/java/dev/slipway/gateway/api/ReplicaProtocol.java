package dev.slipway.gateway.api;

/** What a service's replicas speak. */
public enum ReplicaProtocol {
  HTTP_1,
  /** HTTP/2 in clear text, with prior knowledge: for gRPC. */
  H2C
}
