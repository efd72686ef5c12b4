package dev.slipway.gateway;

import dev.slipway.gateway.api.BindFailure;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.ListenerResult;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Objects;

/** From what the system says about a port to what a user can act on. */
final class BindFailures {
  private BindFailures() {}

  static ListenerResult.Failed of(Listener listener, IOException failure) {
    BindFailure reason = reason(failure);
    String sentence =
        switch (reason) {
          case PORT_IN_USE ->
              "Port "
                  + listener.port()
                  + " on "
                  + listener.address()
                  + " is in use by another program. Choose another port, or stop that program.";
          case NO_PERMISSION ->
              "This user may not listen on port "
                  + listener.port()
                  + ". Choose a port from 1024 up, or allow the gateway to use low ports.";
          case ADDRESS_UNKNOWN ->
              "This machine has no address "
                  + listener.address()
                  + ". Choose one of its own addresses, or 0.0.0.0 for all.";
          case OTHER ->
              "Could not listen on "
                  + listener.address()
                  + ":"
                  + listener.port()
                  + ": "
                  + text(failure)
                  + ". Check the address and the port.";
        };
    return new ListenerResult.Failed(listener, reason, sentence);
  }

  private static BindFailure reason(IOException failure) {
    if (failure.getCause() instanceof UnresolvedAddressException
        || failure.getCause() instanceof UnknownHostException
        || failure instanceof UnknownHostException) {
      return BindFailure.ADDRESS_UNKNOWN;
    }
    String text = text(failure).toLowerCase(Locale.ROOT);
    if (text.contains("in use")) {
      return BindFailure.PORT_IN_USE;
    }
    if (text.contains("permission denied")) {
      return BindFailure.NO_PERMISSION;
    }
    if (text.contains("cannot assign") || text.contains("can't assign")) {
      return BindFailure.ADDRESS_UNKNOWN;
    }
    return BindFailure.OTHER;
  }

  private static String text(IOException failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }
}
