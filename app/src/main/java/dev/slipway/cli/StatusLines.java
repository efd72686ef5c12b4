package dev.slipway.cli;

import dev.slipway.publish.upkeep.CertificateLine;
import dev.slipway.publish.upkeep.GatewayStatus;
import dev.slipway.publish.upkeep.ServiceLine;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Says how a gateway is. */
final class StatusLines {
  private StatusLines() {}

  static void print(GatewayStatus status, PrintWriter out) {
    switch (status) {
      case GatewayStatus.Down(String sentence) -> out.println("Down: " + sentence);
      case GatewayStatus.Up up -> up(up, out);
    }
  }

  private static void up(GatewayStatus.Up up, PrintWriter out) {
    out.println("Up, version " + up.version());
    List<List<String>> rows = new ArrayList<>();
    for (CertificateLine each : up.certificates()) {
      rows.add(
          List.of(
              "Certificate",
              String.join(", ", each.names()),
              each.until().map(end -> "until " + end).orElse("none that is trusted")));
    }
    for (ServiceLine each : up.services()) {
      rows.add(
          List.of(
              "Service",
              each.name(),
              "%d of %d replicas ready".formatted(each.ready(), each.replicas())));
    }
    if (!rows.isEmpty()) new TextTable(rows).print(out);
    up.problems().forEach(problem -> out.println("Problem: " + problem));
  }
}
