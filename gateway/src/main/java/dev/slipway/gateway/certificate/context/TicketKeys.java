package dev.slipway.gateway.certificate.context;

import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.OpenSslSessionTicketKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys that seal session tickets (RFC 5077) of one context. Who steals one could read what was
 * said under it, so a new one takes over regularly and the oldest is forgotten.
 */
final class TicketKeys {
  private static final int KEPT = 3;
  private static final int BYTES =
      OpenSslSessionTicketKey.NAME_SIZE
          + OpenSslSessionTicketKey.HMAC_KEY_SIZE
          + OpenSslSessionTicketKey.AES_KEY_SIZE;

  private final SecureRandom random = new SecureRandom();
  private final List<byte[]> keys = new ArrayList<>();

  TicketKeys() {
    turn();
  }

  /** A new key seals from now on; tickets of the last two are still taken. */
  synchronized void turn() {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    keys.add(0, key);
    if (keys.size() > KEPT) {
      keys.remove(KEPT);
    }
  }

  synchronized void apply(OpenSslSessionContext sessions) {
    sessions.setTicketKeys(
        keys.stream().map(TicketKeys::parts).toArray(OpenSslSessionTicketKey[]::new));
  }

  private static OpenSslSessionTicketKey parts(byte[] key) {
    int hmac = OpenSslSessionTicketKey.NAME_SIZE;
    int aes = hmac + OpenSslSessionTicketKey.HMAC_KEY_SIZE;
    return new OpenSslSessionTicketKey(
        java.util.Arrays.copyOfRange(key, 0, hmac),
        java.util.Arrays.copyOfRange(key, hmac, aes),
        java.util.Arrays.copyOfRange(key, aes, BYTES));
  }
}
