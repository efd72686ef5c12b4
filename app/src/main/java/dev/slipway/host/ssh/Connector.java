package dev.slipway.host.ssh;

import dev.slipway.host.ssh.config.SshSettings;
import dev.slipway.host.ssh.config.SshTarget;
import dev.slipway.host.ssh.known.HostKey;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.schmizz.keepalive.KeepAliveRunner;
import net.schmizz.sshj.SSHClient;

/** Makes connections to one machine. Each try has a client of its own, closed if it fails. */
final class Connector {
  /** Three answers may be missing, so a machine that hangs is noticed within fifteen seconds. */
  private static final Duration ALIVE = Duration.ofSeconds(3);

  private static final Duration TRANSPORT_LIMIT = Duration.ofSeconds(15);
  private static final int MOST_CONNECTIONS = 10;
  private static final int DEEPEST_JUMP = 8;

  /** A channel holds this much that nobody reads; a larger one carries more over long ways. */
  private static final int WINDOW = 4 * 1024 * 1024;

  private static final int PACKET = 128 * 1024;

  private final SshAccess access;
  private final SshMachine machine;
  private final Dialer dialer = new Dialer();

  Connector(SshAccess access, SshMachine machine) {
    this.access = access;
    this.machine = machine;
  }

  /** Connects and logs in. */
  SshConnection connect() throws IOException {
    SshSettings settings = access.config().resolve(machine.target());
    return connect(settings, machine.keys(), machine.pinned(), hops -> dial(settings, hops, 0));
  }

  /** Goes on until nothing more is to be asked. */
  private SshConnection connect(
      SshSettings settings, List<Path> keys, List<HostKey> pinned, Way way) throws IOException {
    Login login = new Login(access, settings, keys);
    for (int i = 0; i < MOST_CONNECTIONS; i++) {
      try {
        return attempt(settings, pinned, login, way);
      } catch (NeedsAnswer e) {
        e.ask();
      }
    }
    throw new SshException(
        SshFailure.LOGIN, settings.login() + " did not let you in after many tries.");
  }

  private SshConnection attempt(SshSettings settings, List<HostKey> pinned, Login login, Way way)
      throws IOException {
    Hops hops = new Hops();
    SSHClient client = new SSHClient(access.library().config());
    Closeable open = hops;
    boolean done = false;
    try {
      WatchedSocket socket = way.dial(hops);
      open = socket;
      HostKeyCheck check = new HostKeyCheck(access, settings, pinned);
      client.addHostKeyVerifier(check.gate());
      prepare(client, settings, socket);
      handshake(client, settings, check);
      login.run(client);
      SshConnection made = new SshConnection(client, socket, hops, patience(settings));
      done = true;
      return made;
    } finally {
      if (!done) SshConnection.shut(client, open, hops);
    }
  }

  private WatchedSocket dial(SshSettings settings, Hops hops, int depth) throws IOException {
    if (settings.proxyCommand().isPresent()) {
      return dialer.by(settings.proxyCommand().get(), settings);
    }
    if (settings.jumps().isEmpty()) return dialer.direct(settings);
    if (depth > DEEPEST_JUMP) {
      throw new SshException(
          SshFailure.UNREACHABLE,
          "The way to %s goes in circles: see ProxyJump in ~/.ssh/config."
              .formatted(settings.alias()));
    }
    SshSettings first = access.config().resolve(settings.jumps().getFirst());
    hops.add(connect(first, List.of(), List.of(), more -> dial(first, more, depth + 1)));
    SshSettings near = first;
    for (SshTarget jump : settings.jumps().subList(1, settings.jumps().size())) {
      SshSettings from = near;
      SshSettings next = access.config().resolve(jump);
      SshConnection last = hops.last();
      hops.add(connect(next, List.of(), List.of(), _ -> dialer.through(last, from, next)));
      near = next;
    }
    return dialer.through(hops.last(), near, settings);
  }

  private static void prepare(SSHClient client, SshSettings settings, WatchedSocket socket) {
    client.setSocketFactory(new ReadySocket(socket));
    client.setConnectTimeout((int) Dialer.LIMIT.toMillis());
    client.setTimeout((int) Dialer.LIMIT.toMillis());
    client.getTransport().setTimeoutMs((int) TRANSPORT_LIMIT.toMillis());
    client.getConnection().setTimeoutMs((int) TRANSPORT_LIMIT.toMillis());
    client.getConnection().setWindowSize(WINDOW);
    client.getConnection().setMaxPacketSize(PACKET);
    // Before connecting, or the thread that asks for signs of life does not start.
    KeepAliveRunner alive = (KeepAliveRunner) client.getConnection().getKeepAlive();
    alive.setKeepAliveInterval((int) interval(settings).toSeconds());
    alive.setMaxAliveCount(settings.aliveCount());
  }

  private static void handshake(SSHClient client, SshSettings settings, HostKeyCheck check)
      throws IOException {
    try {
      client.connect(settings.hostName(), settings.port());
    } catch (IOException e) {
      check.explain();
      throw Handshake.failure(settings, e);
    }
  }

  private static Duration interval(SshSettings settings) {
    return settings.aliveInterval().orElse(ALIVE);
  }

  private static Duration patience(SshSettings settings) {
    return interval(settings).multipliedBy(settings.aliveCount() + 1L).plusSeconds(1);
  }

  private interface Way {
    WatchedSocket dial(Hops hops) throws IOException;
  }

  /** The connections that lead to the machine, closed from the far end. */
  private static final class Hops implements Closeable {
    private final List<SshConnection> all = new ArrayList<>();

    void add(SshConnection connection) {
      all.add(connection);
    }

    SshConnection last() {
      return all.getLast();
    }

    @Override
    public void close() {
      all.reversed().forEach(SshConnection::close);
    }
  }
}
