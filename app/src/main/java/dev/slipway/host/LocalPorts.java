package dev.slipway.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;

/** Ports of this computer. */
final class LocalPorts implements HostPorts {
  private static final int HIGHEST = 65_535;
  private static final int MOST_TRIES = 1_000;

  @Override
  public boolean free(int port) {
    // An application of a run may listen on every address, so it is not enough that loopback is
    // free.
    return canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
        && canListen(new InetSocketAddress(port));
  }

  @Override
  public OptionalInt firstFree(int from) {
    int last = Math.min(HIGHEST, from + MOST_TRIES);
    for (int port = from; port <= last; port++) {
      if (free(port)) return OptionalInt.of(port);
    }
    return OptionalInt.empty();
  }

  @Override
  public Forward forward(int localPort, Endpoint target) throws IOException {
    return LocalForward.open(new Endpoint.Port(localPort), target);
  }

  @Override
  public Forward reverse(Endpoint listen, int localPort) throws IOException {
    return LocalForward.open(listen, new Endpoint.Port(localPort));
  }

  private static boolean canListen(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
