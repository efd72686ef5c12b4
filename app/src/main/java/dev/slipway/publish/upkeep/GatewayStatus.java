package dev.slipway.publish.upkeep;

import java.util.List;

/** How a gateway is. */
public sealed interface GatewayStatus {
  /**
   * It answers.
   *
   * @param version of its program
   * @param services that it publishes
   * @param certificates that it should have
   * @param problems what is wrong at the moment, as sentences; empty when nothing is
   */
  record Up(
      String version,
      List<ServiceLine> services,
      List<CertificateLine> certificates,
      List<String> problems)
      implements GatewayStatus {
    public Up {
      services = List.copyOf(services);
      certificates = List.copyOf(certificates);
      problems = List.copyOf(problems);
    }
  }

  /** It does not answer, or its machine cannot be reached; the sentence says what to do. */
  record Down(String sentence) implements GatewayStatus {}
}
