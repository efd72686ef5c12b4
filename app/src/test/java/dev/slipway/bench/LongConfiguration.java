package dev.slipway.bench;

import java.util.ArrayList;
import java.util.List;

/** A valid configuration of any length that uses much of the language; always the same text. */
final class LongConfiguration {
  private static final String HEAD =
      """
      # A service with everything that a long one has.
      type: service
      name: long-service

      image: ghcr.io/example/server:1.2.3

      registry_auth:
        username: ${{ secrets.REGISTRY_USER }}
        password: ${{ secrets.REGISTRY_TOKEN }}

      port: 8000
      model: example/model-7b

      resources:
        cpu: 8..16
        memory: 32GB..
        gpu: A100,H100:80GB:1..4
        shm_size: 16GB
        disk: 200GB..

      volumes:
        - weights:/weights
        - /mnt/cache:/cache

      replicas: 1..4
      scaling:
        metric: rps
        target: 10

      rate_limits:
        - prefix: /
          rps: 50
          burst: 100
        - prefix: /v1/chat
          rps: 10

      probes:
        - type: http
          url: /health
          interval: 15s
          timeout: 5s

      spot_policy: auto
      max_price: 4.5
      max_duration: 12h
      regions: [eu-west-1, us-east-1]
      tags:
        team: research
        purpose: long-files

      """;
  private static final double VARIABLES = 0.4;

  private LongConfiguration() {}

  static String ofLines(int lines) {
    List<String> text = new ArrayList<>(HEAD.lines().toList());
    int body = lines - text.size() - 3;
    text.add("env:");
    for (int line = 0; line < body * VARIABLES; line++) text.add(variable(line));
    text.add("");
    text.add("commands:");
    for (int line = 0; text.size() < lines; line++) text.add(command(line));
    return String.join("\n", text) + "\n";
  }

  private static String variable(int line) {
    return switch (line % 10) {
      case 0 -> "  # Group " + line / 10 + ": names that the commands below use";
      case 3 -> "  - \"PATH_" + line + "=/opt/tools/" + line + "/bin:$PATH\"";
      case 6 -> "  - TOKEN_" + line + "=${{ secrets.TOKEN_" + line % 7 + " }}";
      case 9 -> "  - FROM_OUTSIDE_" + line;
      default -> "  - SETTING_" + line + "=value " + line;
    };
  }

  /** Blocks of several lines, so that not every line is an item. */
  private static String command(int line) {
    return switch (line % 8) {
      case 0 -> "  # Step " + line / 8;
      case 1 -> "  - |";
      case 2 -> "    for part in $(seq " + (line % 5 + 2) + "); do";
      case 3 -> "      echo \"part $part of step " + line + "\" >> /tmp/log";
      case 4 -> "    done";
      case 5 -> "  - python3 -m tool --step " + line + " --out \"/tmp/out-" + line + "\"";
      case 6 -> "  - 'echo \"done: " + line + "\"'";
      default -> "  - test -f /tmp/out-" + (line - 2) + " || echo missing";
    };
  }
}
