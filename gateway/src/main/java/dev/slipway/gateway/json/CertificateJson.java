package dev.slipway.gateway.json;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.Challenge;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where certificates come from; {@code from} tells which kind it is. */
final class CertificateJson {
  private enum Kind {
    ACME("acme"),
    FILES("files"),
    SELF_SIGNED("selfSigned");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  private static final Map<String, Kind> KINDS =
      Map.of(
          Kind.ACME.text, Kind.ACME,
          Kind.FILES.text, Kind.FILES,
          Kind.SELF_SIGNED.text, Kind.SELF_SIGNED);

  private static final Map<String, Challenge> CHALLENGES =
      Arrays.stream(Challenge.values())
          .collect(Collectors.toMap(CertificateJson::text, Function.identity()));

  private CertificateJson() {}

  static Optional<Certificate> read(Field field) {
    return field.object(
        members -> {
          Kind kind =
              members.need("from", from -> from.one(KINDS, Kind.SELF_SIGNED), Kind.SELF_SIGNED);
          List<String> names = members.need("names", Field::texts, List.of());
          return switch (kind) {
            case ACME ->
                new Certificate.Acme(
                    names,
                    members.text("directory"),
                    members.or("email", Field::text, ""),
                    members.or(
                        "challenge", each -> each.one(CHALLENGES, Challenge.ANY), Challenge.ANY),
                    members.or("publicAddresses", Field::texts, List.of()),
                    members.maybe("rootsPath", Field::text));
            case FILES ->
                new Certificate.Files(names, members.text("chainPath"), members.text("keyPath"));
            case SELF_SIGNED -> new Certificate.SelfSigned(names);
          };
        });
  }

  static Json write(Certificate certificate) {
    JsonBuilder builder = new JsonBuilder();
    if (certificate instanceof Certificate.Acme acme) {
      builder
          .text("from", Kind.ACME.text)
          .text("directory", acme.directory())
          .text("email", acme.email())
          .text("challenge", text(acme.challenge()))
          .texts("publicAddresses", acme.publicAddresses())
          .maybe("rootsPath", acme.rootsPath(), Json.Text::new);
    } else if (certificate instanceof Certificate.Files files) {
      builder
          .text("from", Kind.FILES.text)
          .text("chainPath", files.chainPath())
          .text("keyPath", files.keyPath());
    } else {
      builder.text("from", Kind.SELF_SIGNED.text);
    }
    return builder.texts("names", certificate.names()).build();
  }

  /** As the authority calls them, such as {@code http-01}. */
  private static String text(Challenge challenge) {
    return challenge.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
