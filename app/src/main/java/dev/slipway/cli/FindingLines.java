package dev.slipway.cli;

import dev.slipway.machine.doctor.Finding;
import dev.slipway.machine.doctor.Health;
import java.io.PrintWriter;
import java.util.List;

/**
 * What a doctor found, as lines: how it is, what was looked at, what was seen, what to do.
 *
 * @param findings in the order in which they are printed
 */
record FindingLines(List<Finding> findings) {
  private static final int HEALTH_WIDTH = 9;
  private static final int TITLE_WIDTH = 30;

  void print(PrintWriter out) {
    for (Finding finding : findings) {
      out.println(
          padded(word(finding.health()), HEALTH_WIDTH)
              + padded(finding.check().title(), TITLE_WIDTH)
              + finding.sentence());
      if (!finding.advice().isEmpty()) {
        out.println(" ".repeat(HEALTH_WIDTH + TITLE_WIDTH) + finding.advice());
      }
    }
  }

  boolean problems() {
    return findings.stream().anyMatch(finding -> finding.health() == Health.PROBLEM);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static String word(Health health) {
    return switch (health) {
      case GOOD -> "ok";
      case NOTE -> "note";
      case PROBLEM -> "problem";
    };
  }
}
