package dev.slipway.gateway.certificate.x509;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of a PEM file (RFC 7468). */
public final class Pem {
  private static final Pattern BLOCK =
      Pattern.compile("(?s)-----BEGIN ([A-Z0-9 ]{1,40})-----(.*?)-----END \\1-----");
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private Pem() {}

  static List<PemBlock> blocks(String text) {
    List<PemBlock> blocks = new ArrayList<>();
    Matcher found = BLOCK.matcher(text);
    while (found.find()) {
      String body = found.group(2);
      // Headers of the old encrypted form stay in the bytes; who reads the key refuses those.
      byte[] bytes =
          body.contains(":")
              ? body.getBytes(StandardCharsets.US_ASCII)
              : Base64.getMimeDecoder().decode(body);
      blocks.add(new PemBlock(found.group(1), bytes));
    }
    return blocks;
  }

  /** The key as PKCS#8 and then the certificates. */
  public static String write(Identity identity) {
    StringBuilder text = new StringBuilder(write(identity.key()));
    for (X509Certificate certificate : identity.chain()) {
      try {
        text.append(block("CERTIFICATE", certificate.getEncoded()));
      } catch (CertificateEncodingException e) {
        throw new IllegalStateException("a certificate that was read cannot be written", e);
      }
    }
    return text.toString();
  }

  /** The key as PKCS#8. */
  public static String write(PrivateKey key) {
    return block("PRIVATE KEY", key.getEncoded());
  }

  /** One block of any kind, such as a request for a certificate. */
  public static String block(String label, byte[] bytes) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + LINES.encodeToString(bytes)
        + "\n-----END "
        + label
        + "-----\n";
  }
}
