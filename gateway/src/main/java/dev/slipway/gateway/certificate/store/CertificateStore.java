package dev.slipway.gateway.certificate.store;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.certificate.x509.Chains;
import dev.slipway.gateway.certificate.x509.Identity;
import dev.slipway.gateway.certificate.x509.Pem;
import dev.slipway.gateway.certificate.x509.PrivateKeys;
import dev.slipway.gateway.certificate.x509.UnusableCertificateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What was got from certificate authorities, and the keys towards them. */
public final class CertificateStore {
  private static final String PUBLIC_KEY = "PUBLIC KEY";
  private static final String ORDER = "Order: ";
  private static final int HASH_BYTES = 12;

  private final Path folder;

  /**
   * In a folder of its own.
   *
   * @param folder made when something is first written
   */
  public CertificateStore(Path folder) {
    this.folder = folder;
  }

  /** The certificate got last for these names; empty if there is none that can be read. */
  public Optional<Identity> identity(String directory, List<String> names) throws IOException {
    Path file = file(directory, names, ".pem");
    Optional<String> text = PrivateFile.read(file);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      String where = file.toString();
      return Optional.of(Chains.identity(text.get(), where, text.get(), where));
    } catch (UnusableCertificateException e) {
      // Somebody else wrote it; asking for a new one mends it.
      return Optional.empty();
    }
  }

  /** Key and chain in one file, so that they always belong together. */
  public void keep(String directory, List<String> names, Identity identity) throws IOException {
    PrivateFile.write(file(directory, names, ".pem"), Pem.write(identity));
    forgetOrder(directory, names);
  }

  /** An order that was begun and not yet brought to an end. */
  public Optional<OpenOrder> order(String directory, List<String> names) throws IOException {
    Optional<String> text = PrivateFile.read(file(directory, names, ".order"));
    if (text.isEmpty() || !text.get().startsWith(ORDER) || text.get().indexOf('\n') < 0) {
      return Optional.empty();
    }
    String address = text.get().substring(ORDER.length(), text.get().indexOf('\n'));
    return pair(text.get()).map(key -> new OpenOrder(address, key));
  }

  public void keepOrder(String directory, List<String> names, OpenOrder order) throws IOException {
    String text = ORDER + order.address() + "\n" + text(order.key());
    PrivateFile.write(file(directory, names, ".order"), text);
  }

  public void forgetOrder(String directory, List<String> names) throws IOException {
    Files.deleteIfExists(file(directory, names, ".order"));
  }

  /** How often it was asked in vain for exactly what is wanted now; empty if that was not. */
  public Optional<Attempts> attempts(Certificate.Acme wanted) throws IOException {
    List<String> lines =
        PrivateFile.read(attemptsFile(wanted)).stream().flatMap(String::lines).toList();
    if (lines.size() != 4 || !lines.get(0).equals(hash(wanted.toString()))) {
      return Optional.empty();
    }
    try {
      int failures = Integer.parseInt(lines.get(1));
      return Optional.of(new Attempts(failures, Instant.parse(lines.get(2)), lines.get(3)))
          .filter(each -> each.failures() > 0);
    } catch (IllegalArgumentException | DateTimeException e) {
      // Somebody else wrote it.
      return Optional.empty();
    }
  }

  public void keepAttempts(Certificate.Acme wanted, Attempts attempts) throws IOException {
    PrivateFile.write(
        attemptsFile(wanted),
        String.join(
            "\n",
            hash(wanted.toString()),
            Integer.toString(attempts.failures()),
            attempts.notBefore().toString(),
            attempts.sentence().replaceAll("\\R", " ")));
  }

  public void forgetAttempts(Certificate.Acme wanted) throws IOException {
    Files.deleteIfExists(attemptsFile(wanted));
  }

  private Path attemptsFile(Certificate.Acme wanted) {
    return file(wanted.directory(), wanted.names(), ".attempts");
  }

  /** The key that the account at an authority is known by. */
  public Optional<KeyPair> account(String directory) throws IOException {
    Optional<String> text = PrivateFile.read(account(directory, ".account"));
    return text.flatMap(CertificateStore::pair);
  }

  public void keepAccount(String directory, KeyPair key) throws IOException {
    PrivateFile.write(account(directory, ".account"), text(key));
  }

  private static String text(KeyPair key) {
    return Pem.write(key.getPrivate()) + Pem.block(PUBLIC_KEY, key.getPublic().getEncoded());
  }

  private static Optional<KeyPair> pair(String text) {
    try {
      return Optional.of(PrivateKeys.pair(text, "the state"));
    } catch (UnusableCertificateException e) {
      // As if there were none: a new key can always be made.
      return Optional.empty();
    }
  }

  private Path account(String directory, String ending) {
    return folder.resolve(hash(directory) + ending);
  }

  private Path file(String directory, List<String> names, String ending) {
    String readable = names.get(0).replace('*', '_').replaceAll("[^a-z0-9._-]", "-");
    String shortened = readable.substring(0, Math.min(readable.length(), 100));
    String all = directory + " " + String.join(" ", names);
    return folder.resolve(shortened + "-" + hash(all) + ending);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
