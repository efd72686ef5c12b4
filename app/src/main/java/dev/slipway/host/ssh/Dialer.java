package dev.slipway.host.ssh;

import dev.slipway.host.ssh.channel.EndpointChannel;
import dev.slipway.host.ssh.channel.PatientOutput;
import dev.slipway.host.ssh.config.SshSettings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/** Makes the way to a machine's SSH server: directly, through another machine, by a program. */
final class Dialer {
  static final Duration LIMIT = Duration.ofSeconds(10);

  WatchedSocket direct(SshSettings settings) throws SshException {
    String place = settings.hostName() + " port " + settings.port();
    InetAddress[] addresses;
    try {
      addresses = InetAddress.getAllByName(settings.hostName());
    } catch (UnknownHostException e) {
      throw new SshException(
          SshFailure.NAME,
          "No address is known for %s. Check the name, and that this computer is online."
              .formatted(settings.hostName()),
          e);
    }
    IOException last = new IOException("No address");
    for (InetAddress address : addresses) {
      try {
        return connect(address, settings.port());
      } catch (IOException e) {
        last = e;
      }
    }
    throw failure(place, last);
  }

  WatchedSocket through(SshConnection jump, SshSettings jumpSettings, SshSettings settings)
      throws SshException {
    EndpointChannel channel =
        EndpointChannel.to(jump.connection(), settings.hostName(), settings.port());
    try {
      channel.open();
    } catch (IOException e) {
      throw new SshException(
          SshFailure.UNREACHABLE,
          "%s does not lead on to %s port %d: %s"
              .formatted(
                  jumpSettings.hostName(), settings.hostName(), settings.port(), e.getMessage()),
          e);
    }
    return WatchedSocket.of(
        channel.getInputStream(), new PatientOutput(channel), channel, settings.port());
  }

  WatchedSocket by(String command, SshSettings settings) throws SshException {
    try {
      Process process =
          new ProcessBuilder(List.of("/bin/sh", "-c", "exec " + command))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return WatchedSocket.of(
          process.getInputStream(),
          process.getOutputStream(),
          () -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroyForcibly();
          },
          settings.port());
    } catch (IOException e) {
      throw new SshException(
          SshFailure.UNREACHABLE,
          "The ProxyCommand of %s cannot be started: %s"
              .formatted(settings.alias(), e.getMessage()),
          e);
    }
  }

  private static WatchedSocket connect(InetAddress address, int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(address, port), (int) LIMIT.toMillis());
      return WatchedSocket.of(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static SshException failure(String place, IOException cause) {
    String sentence =
        switch (cause) {
          case SocketTimeoutException _ ->
              ("%s does not answer. Check the address, that the machine runs, and that no"
                      + " firewall is in the way.")
                  .formatted(place);
          case NoRouteToHostException _ -> "There is no way to %s from here.".formatted(place);
          case ConnectException _ ->
              "%s refuses connections. Check the port, and that the SSH server runs there."
                  .formatted(place);
          default -> "%s cannot be reached: %s".formatted(place, cause.getMessage());
        };
    return new SshException(SshFailure.UNREACHABLE, sentence, cause);
  }
}
