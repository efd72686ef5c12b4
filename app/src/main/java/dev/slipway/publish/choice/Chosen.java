package dev.slipway.publish.choice;

import dev.slipway.store.GatewayRecord;

/** What a service's field {@code gateway} comes to. */
public sealed interface Chosen {
  /** It is published on this gateway. */
  record On(GatewayRecord gateway) implements Chosen {}

  /** It is published on this computer alone. */
  record Here() implements Chosen {}

  /** It cannot be published as it says; the sentence says why and what to do. */
  record Refused(String sentence) implements Chosen {}
}
