package dev.slipway.gateway.certificate.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;

/** Why a certificate or key could not be kept, for the user. */
public final class StoreSentences {
  private StoreSentences() {}

  public static String of(IOException failure) {
    String text = String.valueOf(failure.getMessage());
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left") || lower.contains("quota")) {
      return "The disk with the gateway's state is full, so no certificate can be kept. Free some"
          + " space.";
    }
    if (lower.contains("read-only")) {
      return "The disk with the gateway's state cannot be written to, so no certificate can be"
          + " kept. Make it writable.";
    }
    if (failure instanceof AccessDeniedException) {
      return "The gateway's user may not write "
          + text
          + ", so no certificate can be kept. Give that user the directory.";
    }
    return "The certificate could not be kept on disk: " + text + ". Check the state directory.";
  }
}
