package dev.slipway.gateway.control;

import dev.slipway.gateway.state.NotStoredException;
import dev.slipway.gateway.state.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The secret that whoever drives the gateway must know, in a file that only its user reads. */
public final class ControlToken {
  /** The file's name in the state directory. */
  public static final String FILE = "control-token";

  private static final String BEARER = "Bearer ";
  private static final int BYTES = 32;
  private static final int SHORTEST = 32;
  private static final int LONGEST = 512;

  private final byte[] secret;

  private ControlToken(byte[] secret) {
    this.secret = secret;
  }

  /**
   * The token of a state directory, made if there is none yet.
   *
   * @throws NotStoredException if the file cannot be used, or others can read it
   */
  public static ControlToken in(Path directory) throws NotStoredException {
    Path file = directory.resolve(FILE);
    try {
      if (Files.notExists(file)) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String text = HexFormat.of().formatHex(random) + "\n";
        PrivateFiles.replace(file, text.getBytes(StandardCharsets.US_ASCII));
      }
      if (PrivateFiles.openToOthers(file)) {
        throw new NotStoredException(
            "Other users may read " + file + ". Delete it, and the gateway makes a new one.");
      }
      byte[] secret =
          Files.readString(file, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
      if (secret.length < SHORTEST || secret.length > LONGEST) {
        throw new NotStoredException(
            file + " holds no token. Delete it, and the gateway makes a new one.");
      }
      return new ControlToken(secret);
    } catch (NotStoredException e) {
      throw e;
    } catch (IOException e) {
      throw new NotStoredException(
          "The token in " + file + " cannot be used: " + e.getMessage() + ".");
    }
  }

  /**
   * Whether an Authorization header carries the token. Takes as long for a wrong token as for the
   * right one.
   */
  boolean admits(@Nullable String authorization) {
    return authorization != null
        && authorization.startsWith(BEARER)
        && MessageDigest.isEqual(
            secret,
            authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
  }
}
