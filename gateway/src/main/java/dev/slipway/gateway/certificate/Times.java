package dev.slipway.gateway.certificate;

import dev.slipway.gateway.certificate.x509.Identity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When certificates are renewed, and how moments are told to users. */
final class Times {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd 'at' HH:mm 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final int SPREAD = 50;

  private Times() {}

  /**
   * At two thirds of its lifetime, less up to 2 % that differ from certificate to certificate, so
   * that those that began together are not all asked for together.
   */
  static Instant renewal(Identity identity) {
    Duration life = Duration.between(identity.from(), identity.until());
    int share = Math.floorMod(identity.leaf().getSerialNumber().hashCode(), 100);
    return identity
        .from()
        .plus(life.multipliedBy(2).dividedBy(3))
        .minus(life.dividedBy(SPREAD).multipliedBy(share).dividedBy(100));
  }

  static String text(Instant moment) {
    return MOMENT.format(moment);
  }
}
