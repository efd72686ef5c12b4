package dev.slipway.publish.check;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** Tries a port from this computer, as a user of the gateway would. */
public final class PortTry {
  private final int limitMillis;

  /**
   * @param limitMillis how long a connection may take
   */
  public PortTry(int limitMillis) {
    this.limitMillis = limitMillis;
  }

  /** Why nothing can connect there and what to do, as a sentence; nothing when something can. */
  public Optional<String> problem(String address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), limitMillis);
      return Optional.empty();
    } catch (SocketTimeoutException e) {
      return Optional.of(
          ("Port %d of %s does not answer: something on the way drops what is sent there. Allow TCP"
                  + " ports 80 and 443 in the firewall of the machine's provider or your router.")
              .formatted(port, address));
    } catch (ConnectException e) {
      return Optional.of(
          ("Port %d of %s refuses connections, although the gateway listens on its machine. Check"
                  + " that %s is the machine's address, and that its ports 80 and 443 are led to"
                  + " it.")
              .formatted(port, address, address));
    } catch (IOException e) {
      return Optional.of(
          "Port %d of %s cannot be reached from this computer: %s. Check both networks."
              .formatted(port, address, e.getMessage()));
    }
  }
}
