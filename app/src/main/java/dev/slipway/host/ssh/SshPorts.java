package dev.slipway.host.ssh;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.Endpoint;
import dev.slipway.host.Forward;
import dev.slipway.host.HostException;
import dev.slipway.host.HostPorts;
import dev.slipway.host.ssh.channel.EndpointChannel;
import dev.slipway.host.ssh.forward.LiveConnection;
import dev.slipway.host.ssh.forward.LocalWay;
import dev.slipway.host.ssh.forward.RemoteWay;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.schmizz.sshj.connection.channel.Channel;

/** Ports of a machine. */
final class SshPorts implements HostPorts, AutoCloseable {
  private static final int HIGHEST = 65_535;
  private static final int MOST_TRIES = 1_000;

  private final String name;
  private final SshCommands commands;
  private final SshLink link;
  private final Set<Forward> open = ConcurrentHashMap.newKeySet();

  SshPorts(String name, SshCommands commands, SshLink link) {
    this.name = name;
    this.commands = commands;
    this.link = link;
  }

  @Override
  public boolean free(int port) throws IOException {
    return !listening().contains(port);
  }

  @Override
  public OptionalInt firstFree(int from) throws IOException {
    Set<Integer> taken = listening();
    int last = Math.min(HIGHEST, from + MOST_TRIES);
    for (int port = from; port <= last; port++) {
      if (!taken.contains(port)) return OptionalInt.of(port);
    }
    return OptionalInt.empty();
  }

  @Override
  public Forward forward(int localPort, Endpoint target) throws IOException {
    return keep(LocalWay.open(localPort, target, this::open));
  }

  @Override
  public Forward reverse(Endpoint listen, int localPort) throws IOException {
    try {
      return keep(RemoteWay.open(listen, localPort, this::live, this::prepare));
    } catch (SshException e) {
      throw e;
    } catch (IOException e) {
      throw new SshException(
          SshFailure.REFUSED,
          ("%s does not listen on %s: it may be taken, or the SSH server forbids it"
                  + " (AllowTcpForwarding, AllowStreamLocalForwarding).")
              .formatted(name, listen),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public void close() {
    open.forEach(Forward::close);
  }

  /** All that is open is closed with the machine; what was closed before is not kept. */
  private Forward keep(Forward forward) {
    Forward kept = new Kept(forward);
    open.add(kept);
    return kept;
  }

  private LiveConnection live() throws SshException, InterruptedException {
    SshConnection connection = link.connection();
    return new LiveConnection(connection.connection(), connection.ended());
  }

  /** A socket that a crash left is in the way of the next. */
  private void prepare(Endpoint place) throws HostException, InterruptedException {
    if (place instanceof Endpoint.Socket(String path)) {
      commands.run(Command.of("rm", "-f", "--", path));
    }
  }

  private Channel open(Endpoint target) throws IOException, InterruptedException {
    SshConnection connection = link.connection();
    EndpointChannel channel = EndpointChannel.to(connection.connection(), target);
    try {
      channel.open();
      return channel;
    } catch (IOException e) {
      throw new SshException(
          connection.alive() ? SshFailure.REFUSED : SshFailure.LOST,
          "Nothing answers on %s of %s: %s".formatted(target, name, e.getMessage()),
          e);
    }
  }

  private Set<Integer> listening() throws IOException {
    try {
      CommandResult tables = commands.run(Command.of("cat", "/proc/net/tcp", "/proc/net/tcp6"));
      // A machine without IPv6 has one table only.
      if (tables.out().isBlank()) {
        throw new IOException(
            "%s does not tell which ports are in use: %s".formatted(name, tables.lastWords()));
      }
      return ListeningPorts.of(tables.out());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private final class Kept implements Forward {
    private final Forward forward;

    Kept(Forward forward) {
      this.forward = forward;
    }

    @Override
    public int port() {
      return forward.port();
    }

    @Override
    public Optional<String> trouble() {
      return forward.trouble();
    }

    @Override
    public void close() {
      open.remove(this);
      forward.close();
    }
  }
}
