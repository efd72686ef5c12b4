package dev.slipway.host.ssh;

import dev.slipway.host.ssh.config.SshSettings;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeoutException;

/** What it means when two sides do not come to speak SSH. */
final class Handshake {
  private Handshake() {}

  static SshException failure(SshSettings settings, IOException cause) {
    String place = settings.hostName() + " port " + settings.port();
    if (has(cause, SocketTimeoutException.class) || has(cause, TimeoutException.class)) {
      return new SshException(
          SshFailure.SILENT,
          ("%s takes the connection and then says nothing. The machine may hang, or it is no SSH"
                  + " server.")
              .formatted(place),
          cause);
    }
    String words = String.valueOf(cause.getMessage());
    if (words.contains("Unable to reach a settlement")) {
      return new SshException(
          SshFailure.ALGORITHMS,
          "%s speaks only SSH algorithms that are not safe any more (%s). Update its SSH server."
              .formatted(place, words),
          cause);
    }
    if (words.contains("Server closed connection") || words.contains("EOF")) {
      return new SshException(
          SshFailure.UNREACHABLE,
          ("%s hangs up at once. Its SSH server may have too many logins at a time, or bar this"
                  + " address.")
              .formatted(place),
          cause);
    }
    return new SshException(
        SshFailure.UNREACHABLE, "%s does not speak SSH with us: %s".formatted(place, words), cause);
  }

  private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (type.isInstance(each)) return true;
    }
    return false;
  }
}
