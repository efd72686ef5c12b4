package dev.slipway.gateway.certificate.x509;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateRevokedException;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks an answer as a client would (RFC 6960 section 3.2): about this certificate, signed by its
 * signer or by whom that one appointed, and neither too old nor too new. By the JDK's own checker,
 * which is given the answer and asks nobody.
 */
final class OcspCheck {
  private OcspCheck() {}

  /** Null if the certificate is good; what else the answer comes to otherwise. */
  static @Nullable OcspAnswer objection(byte[] answer, Identity identity, Instant now) {
    X509Certificate leaf = identity.leaf();
    try {
      CertPathValidator validator = CertPathValidator.getInstance("PKIX");
      PKIXRevocationChecker revocation = (PKIXRevocationChecker) validator.getRevocationChecker();
      revocation.setOptions(EnumSet.of(Option.NO_FALLBACK));
      revocation.setOcspResponses(Map.of(leaf, answer));
      PKIXParameters rules =
          new PKIXParameters(Set.of(new TrustAnchor(identity.chain().get(1), null)));
      rules.addCertPathChecker(revocation);
      rules.setDate(Date.from(now));
      CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(leaf));
      validator.validate(path, rules);
      return null;
    } catch (CertPathValidatorException e) {
      return e.getCause() instanceof CertificateRevokedException revoked
          ? new OcspAnswer.Revoked(revoked.getRevocationDate().toInstant())
          : new OcspAnswer.Unusable(String.valueOf(e.getMessage()));
    } catch (GeneralSecurityException | RuntimeException e) {
      // The JDK's reader throws whatever it stumbles over in spoilt bytes.
      return new OcspAnswer.Unusable(String.valueOf(e.getMessage()));
    }
  }
}
