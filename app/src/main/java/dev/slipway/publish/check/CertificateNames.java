package dev.slipway.publish.check;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The names that certificates are for. */
final class CertificateNames {
  private static final int DNS_NAME = 2;

  private CertificateNames() {}

  /** Whether the first certificate of a chain is for a name. */
  static boolean cover(List<X509Certificate> chain, String name) {
    if (chain.isEmpty()) return false;
    try {
      Collection<List<?>> names = chain.getFirst().getSubjectAlternativeNames();
      if (names == null) return false;
      String below = "*" + name.substring(name.indexOf('.'));
      return names.stream()
          .filter(each -> each.getFirst().equals(DNS_NAME))
          .map(each -> each.get(1).toString().toLowerCase(Locale.ROOT))
          .anyMatch(each -> each.equals(name) || each.equals(below));
    } catch (CertificateParsingException e) {
      return false;
    }
  }
}
