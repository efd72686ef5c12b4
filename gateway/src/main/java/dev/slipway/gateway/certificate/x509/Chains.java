package dev.slipway.gateway.certificate.x509;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.List;

/** Reads chains of certificates and tells what is wrong with them. */
public final class Chains {
  private static final byte[] SAMPLE = {1, 2, 3};

  private Chains() {}

  /**
   * A key and its chain from PEM, checked to belong together.
   *
   * @param chainPath where {@code chain} comes from, for sentences; so with {@code keyPath}
   */
  public static Identity identity(String chain, String chainPath, String key, String keyPath)
      throws UnusableCertificateException {
    List<X509Certificate> certificates = certificates(chain, chainPath);
    PrivateKey privateKey = PrivateKeys.read(key, keyPath);
    checkKey(privateKey, certificates, chainPath, keyPath);
    checkOrder(certificates, chainPath);
    return new Identity(privateKey, withoutRoot(certificates));
  }

  static List<X509Certificate> certificates(String text, String where)
      throws UnusableCertificateException {
    List<X509Certificate> certificates = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (PemBlock block : Pem.blocks(text)) {
        if (block.label().equals("CERTIFICATE")) {
          certificates.add(
              (X509Certificate)
                  factory.generateCertificate(new ByteArrayInputStream(block.bytes())));
        }
      }
    } catch (CertificateException | IllegalArgumentException e) {
      throw new UnusableCertificateException(
          "Certificate "
              + (certificates.size() + 1)
              + " in "
              + where
              + " is damaged or cut short. Copy the file again.");
    }
    if (certificates.isEmpty()) {
      throw new UnusableCertificateException(
          "There is no certificate in "
              + where
              + ". It needs a block that begins with -----BEGIN CERTIFICATE-----.");
    }
    return certificates;
  }

  private static void checkKey(
      PrivateKey key, List<X509Certificate> chain, String chainPath, String keyPath)
      throws UnusableCertificateException {
    if (belongTogether(key, chain.get(0).getPublicKey())) {
      return;
    }
    for (int i = 1; i < chain.size(); i++) {
      if (belongTogether(key, chain.get(i).getPublicKey())) {
        throw new UnusableCertificateException(
            "The certificate of the key is number "
                + (i + 1)
                + " in "
                + chainPath
                + ". Put it first, and after it each certificate that signed the one before.");
      }
    }
    throw new UnusableCertificateException(
        "The key in "
            + keyPath
            + " is not the key of the certificate in "
            + chainPath
            + ". Name the two files that were made together.");
  }

  private static boolean belongTogether(PrivateKey key, PublicKey other) {
    boolean rsa = key instanceof RSAKey && other instanceof RSAKey;
    if (!rsa && !(key instanceof ECKey && other instanceof ECKey)) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance(rsa ? "SHA256withRSA" : "SHA256withECDSA");
      signature.initSign(key);
      signature.update(SAMPLE);
      byte[] signed = signature.sign();
      signature.initVerify(other);
      signature.update(SAMPLE);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      // Such as a signature that is too long for the other key.
      return false;
    }
  }

  private static void checkOrder(List<X509Certificate> chain, String where)
      throws UnusableCertificateException {
    for (int i = 1; i < chain.size(); i++) {
      try {
        chain.get(i - 1).verify(chain.get(i).getPublicKey());
      } catch (GeneralSecurityException e) {
        throw new UnusableCertificateException(
            "Certificate "
                + i
                + " in "
                + where
                + " was not signed by number "
                + (i + 1)
                + ". Put the certificate of the key first, and after it each certificate that"
                + " signed the one before.");
      }
    }
  }

  /** A root proves nothing to who does not have it, and costs bytes in each handshake. */
  private static List<X509Certificate> withoutRoot(List<X509Certificate> chain) {
    X509Certificate last = chain.get(chain.size() - 1);
    boolean root = last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
    return root && chain.size() > 1 ? chain.subList(0, chain.size() - 1) : chain;
  }
}
