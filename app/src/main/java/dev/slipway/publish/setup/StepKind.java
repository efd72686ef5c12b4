package dev.slipway.publish.setup;

import java.time.Duration;
import java.util.Locale;

/** The steps that set a gateway up, in their order, each with its limit. */
public enum StepKind {
  CONNECT("Connection", Duration.ofMinutes(2)),
  SURVEY("Machine", Duration.ofMinutes(3)),
  JAVA("Java", Duration.ofMinutes(20)),
  PROGRAM("Program", Duration.ofMinutes(20)),
  SERVICE("Service", Duration.ofMinutes(2)),
  FIREWALL("Firewall", Duration.ofMinutes(1)),
  START("Start", Duration.ofMinutes(2)),
  LISTEN("Listening", Duration.ofMinutes(1)),
  DOMAIN("Domain", Duration.ofHours(2)),
  REACH("Ports 80 and 443", Duration.ofMinutes(1)),
  CERTIFICATE("Certificate", Duration.ofMinutes(15)),
  ANSWER("Public answer", Duration.ofMinutes(2));

  private final String title;
  private final Duration limit;

  StepKind(String title, Duration limit) {
    this.title = title;
    this.limit = limit;
  }

  /** What the user reads. */
  public String title() {
    return title;
  }

  /** What is stored. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How long it may take. */
  public Duration limit() {
    return limit;
  }
}
