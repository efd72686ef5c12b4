package dev.slipway.gateway.balance;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for replicas that clients may keep: the same for the same replica, and telling nobody how
 * many there are or what they are called.
 */
public final class Marks {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 12;

  private final SecretKeySpec secret;

  /**
   * Marks that nobody else can make.
   *
   * @param secret at least 16 bytes that nobody else knows
   */
  public Marks(byte[] secret) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  public String of(String service, String replica) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      byte[] all = mac.doFinal((service + '\0' + replica).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, BYTES));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }
}
