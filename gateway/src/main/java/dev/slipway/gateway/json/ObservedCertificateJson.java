package dev.slipway.gateway.json;

import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.api.ObservedCertificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How it stands with a certificate; {@code state} tells which kind of state it is. */
final class ObservedCertificateJson {
  private enum Kind {
    WAITING_FOR_DNS("waitingForDns"),
    ASKING("asking"),
    VALID("valid"),
    RENEWING("renewing"),
    FAILED("failed");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  private ObservedCertificateJson() {}

  static Optional<ObservedCertificate> read(Field field) {
    return field.object(
        members -> {
          List<String> names = members.need("names", Field::texts, List.of());
          return new ObservedCertificate(names, state(members));
        });
  }

  static Json write(ObservedCertificate certificate) {
    JsonBuilder builder = new JsonBuilder().texts("names", certificate.names());
    CertificateState state = certificate.state();
    if (state instanceof CertificateState.WaitingForDns waiting) {
      kind(builder, Kind.WAITING_FOR_DNS)
          .texts("problems", waiting.problems())
          .put("nextTry", time(waiting.nextTry()))
          .maybe("validUntil", waiting.validUntil(), ObservedCertificateJson::time);
    } else if (state instanceof CertificateState.Asking asking) {
      kind(builder, Kind.ASKING).put("since", time(asking.since()));
    } else if (state instanceof CertificateState.Valid valid) {
      kind(builder, Kind.VALID)
          .put("until", time(valid.until()))
          .maybe("renewal", valid.renewal(), ObservedCertificateJson::time);
    } else if (state instanceof CertificateState.Renewing renewing) {
      kind(builder, Kind.RENEWING).put("until", time(renewing.until()));
    } else if (state instanceof CertificateState.Failed failed) {
      kind(builder, Kind.FAILED)
          .text("sentence", failed.sentence())
          .maybe("nextTry", failed.nextTry(), ObservedCertificateJson::time)
          .maybe("validUntil", failed.validUntil(), ObservedCertificateJson::time);
    }
    return builder.build();
  }

  private static CertificateState state(Members members) {
    String text = members.text("state");
    Optional<Kind> kind =
        Arrays.stream(Kind.values()).filter(each -> each.text.equals(text)).findFirst();
    if (kind.isEmpty()) {
      return new CertificateState.Failed(
          "The gateway is newer and says \"" + text + "\", which this version does not know.",
          Optional.empty(),
          Optional.empty());
    }
    return switch (kind.get()) {
      case WAITING_FOR_DNS ->
          new CertificateState.WaitingForDns(
              members.or("problems", Field::texts, List.of()),
              time(members, "nextTry"),
              members.maybe("validUntil", Field::instant));
      case ASKING -> new CertificateState.Asking(time(members, "since"));
      case VALID ->
          new CertificateState.Valid(
              time(members, "until"), members.maybe("renewal", Field::instant));
      case RENEWING -> new CertificateState.Renewing(time(members, "until"));
      case FAILED ->
          new CertificateState.Failed(
              members.or("sentence", Field::text, ""),
              members.maybe("nextTry", Field::instant),
              members.maybe("validUntil", Field::instant));
    };
  }

  private static JsonBuilder kind(JsonBuilder builder, Kind kind) {
    return builder.text("state", kind.text);
  }

  private static Instant time(Members members, String name) {
    return members.need(name, Field::instant, Instant.EPOCH);
  }

  private static Json time(Instant time) {
    return new Json.Text(time.toString());
  }
}
