package dev.slipway.config.schema;

import dev.slipway.config.Certificate;
import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import java.util.List;
import java.util.Optional;

/** Where a gateway's certificate comes from. */
final class Certificates {
  private enum Issuer {
    LETS_ENCRYPT,
    ACM
  }

  private static final Field<Issuer> ISSUER =
      Field.later(
              "type",
              Types.choice(
                  List.of(Issuer.values()),
                  "lets-encrypt",
                  "From Let's Encrypt, for free and by itself.",
                  "acm",
                  "From the AWS Certificate Manager, by its ARN."),
              "type: lets-encrypt",
              "Who issued the certificate.")
          .mustBeGiven();
  private static final Field<String> ARN =
      Field.later(
              "arn",
              Types.TEXT,
              "arn: \"arn:aws:acm:eu-west-1:123456789012:certificate/abc\"",
              "The certificate's ARN.")
          .rule("Needed for acm, and only for it.");

  static final GroupType<Certificate> TYPE =
      new GroupType<>(
          "the field \"type\"",
          List.of(ISSUER, ARN),
          List.of(Certificates::arn),
          values ->
              values
                  .get(ARN)
                  .<Certificate>map(Certificate.Acm::new)
                  .orElseGet(Certificate.LetsEncrypt::new));

  private Certificates() {}

  private static void arn(Given given, Findings findings) {
    Optional<Issuer> issuer = given.value(ISSUER);
    if (issuer.filter(Issuer.ACM::equals).isPresent() && !given.has(ARN)) {
      findings.error(
          "missing-field",
          given.valueSpan(ISSUER),
          "A certificate of acm needs the field \"arn\".",
          Missing.fix(given, ARN, findings));
    } else if (issuer.filter(Issuer.LETS_ENCRYPT::equals).isPresent() && given.has(ARN)) {
      findings.error(
          "excluded",
          given.keySpan(ARN),
          "\"arn\" belongs to a certificate of acm, and this one is of lets-encrypt.",
          given.removal(ARN.name(), findings).toArray(Fix[]::new));
    }
  }
}
