package dev.slipway.gateway.certificate.dns;

import java.util.List;

/** What name servers said of a name. */
public sealed interface Found {
  /** Addresses of both kinds, as text in their usual form; at least one. */
  record Addresses(List<String> addresses) implements Found {
    public Addresses {
      addresses = List.copyOf(addresses);
    }
  }

  /** There is no such name, or it has no address. */
  record Missing() implements Found {}

  /** Nobody answered in time, or with a failure; {@code reason} is for people. */
  record NoAnswer(String reason) implements Found {}
}
