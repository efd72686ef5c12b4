package dev.slipway.host.ssh.known;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The first field of a line of known hosts: names with {@code *}, {@code ?}, {@code !}, or a hash.
 */
record HostPatterns(String field) {
  private static final String HASHED = "|1|";

  /** Whether the line is about a machine of this name. */
  boolean match(String name) {
    if (field.startsWith(HASHED)) return hashMatches(name);
    boolean found = false;
    for (String pattern : List.of(field.split(",", -1))) {
      boolean not = pattern.startsWith("!");
      if (!Wildcard.matches(lower(not ? pattern.substring(1) : pattern), lower(name))) continue;
      if (not) return false;
      found = true;
    }
    return found;
  }

  private boolean hashMatches(String name) {
    String[] parts = field.substring(HASHED.length()).split("\\|", -1);
    if (parts.length != 2) return false;
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[0]), "HmacSHA1"));
      byte[] sum = mac.doFinal(lower(name).getBytes(StandardCharsets.UTF_8));
      return MessageDigest.isEqual(sum, Base64.getDecoder().decode(parts[1]));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // A damaged line says nothing of any machine.
      return false;
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
