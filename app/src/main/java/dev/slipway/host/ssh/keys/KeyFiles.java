package dev.slipway.host.ssh.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.schmizz.sshj.common.Buffer;

/**
 * Private keys in files. A key that was opened once stays open as long as this process lives, so
 * that its passphrase is asked for once, however many machines take it.
 */
public final class KeyFiles {
  private static final String NAME = "ssh-key:";
  private static final int MOST_TRIES = 3;

  private final SecretKeeper keeper;
  private final Map<Path, KeyPair> open = new ConcurrentHashMap<>();

  public KeyFiles(SecretKeeper keeper) {
    this.keeper = keeper;
  }

  /**
   * A key of a file.
   *
   * @return nothing when there is no such file
   * @throws IOException when it is no key, or one of a kind that is not known
   */
  public Optional<Signer> key(Path file) throws IOException {
    if (!Files.isRegularFile(file)) return Optional.empty();
    return Optional.of(new FileKey(this, file, publicKey(file)));
  }

  /** The same key, by a certificate of its public half. */
  public Signer certified(Signer key, Path certificate) throws IOException {
    return new CertifiedKey(key, line(certificate), certificate);
  }

  /**
   * Opens a key by asking for its passphrase, unless it is kept already.
   *
   * @return whether it is open now; not when the user does not want to
   */
  public synchronized boolean unlock(Path file, LoginQuestions questions) throws IOException {
    if (open.containsKey(file)) return true;
    Optional<String> kept = keeper.secret(NAME + file);
    if (kept.isPresent() && tryOpen(file, kept.get())) return true;
    if (kept.isPresent()) keeper.forget(NAME + file);
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Optional<String> passphrase = questions.passphrase(file, tries > 0);
      if (passphrase.isEmpty()) return false;
      if (tryOpen(file, passphrase.get())) {
        keeper.keep(NAME + file, passphrase.get());
        return true;
      }
    }
    return false;
  }

  /** The open key. */
  KeyPair pair(Path file) throws IOException {
    KeyPair known = open.get(file);
    if (known != null) return known;
    KeyText text = KeyText.read(file);
    if (text.encrypted()) throw new PassphraseNeeded(file);
    KeyPair pair = text.open("");
    open.put(file, pair);
    return pair;
  }

  private boolean tryOpen(Path file, String passphrase) throws IOException {
    try {
      open.put(file, KeyText.read(file).open(passphrase));
      return true;
    } catch (WrongPassphrase e) {
      return false;
    }
  }

  private byte[] publicKey(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".pub");
    if (Files.isRegularFile(beside)) return line(beside);
    KeyText text = KeyText.read(file);
    Optional<byte[]> inside = text.publicKey();
    if (inside.isPresent()) return inside.get();
    return new Buffer.PlainBuffer().putPublicKey(pair(file).getPublic()).getCompactData();
  }

  private static byte[] line(Path file) throws IOException {
    String[] words = Files.readString(file, StandardCharsets.UTF_8).strip().split("\\s+", 3);
    try {
      if (words.length >= 2) return Base64.getDecoder().decode(words[1]);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " has no public key in it.", e);
    }
    throw new IOException(file + " has no public key in it.");
  }
}
