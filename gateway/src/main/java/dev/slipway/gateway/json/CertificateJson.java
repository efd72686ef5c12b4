package dev.slipway.gateway.json;

import dev.slipway.gateway.api.Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                    names, members.text("directory"), members.or("email", Field::text, ""));
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
          .text("email", acme.email());
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
}
