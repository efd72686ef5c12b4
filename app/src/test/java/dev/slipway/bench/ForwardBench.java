package dev.slipway.bench;

import dev.slipway.host.Endpoint;
import dev.slipway.host.Forward;
import dev.slipway.host.ssh.SshAccess;
import dev.slipway.host.ssh.SshHost;
import dev.slipway.host.ssh.SshMachine;
import dev.slipway.host.ssh.config.SshConfig;
import dev.slipway.host.ssh.config.SshTarget;
import dev.slipway.host.ssh.keys.LoginQuestions;
import dev.slipway.host.ssh.keys.MemoryKeeper;
import dev.slipway.host.ssh.known.OwnKnownHosts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a forward carries, beside OpenSSH's own in the same rounds. Arguments: rounds and megabytes.
 */
final class ForwardBench {
  private static final int SSH_PORT = 42_022;
  private static final int THEIR_PORT = 42_023;
  private static final String USER = System.getProperty("user.name");

  private final Path folder;
  private final int megabytes;

  private ForwardBench(Path folder, int megabytes) {
    this.folder = folder;
    this.megabytes = megabytes;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("forward-bench");
    new ForwardBench(folder, Integer.parseInt(arguments[1])).run(Integer.parseInt(arguments[0]));
  }

  private void run(int rounds) throws Exception {
    prepare();
    try (ServerSocket target = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread.ofPlatform().daemon().start(() -> serve(target));
      Process server =
          start("/usr/sbin/sshd", "-D", "-e", "-f", folder.resolve("sshd_config").toString());
      awaitPort(SSH_PORT);
      Process theirs = openSsh(target.getLocalPort());
      awaitPort(THEIR_PORT);
      try (SshHost host = ours();
          Forward way = host.ports().forward(0, new Endpoint.Port(target.getLocalPort()))) {
        compare(rounds, way.port());
      } finally {
        theirs.destroy();
        server.destroy();
      }
    }
  }

  private void compare(int rounds, int ours) throws IOException {
    List<List<Double>> all = List.of(list(), list(), list(), list());
    for (int round = 0; round <= rounds; round++) {
      double[] seen = {down(THEIR_PORT), down(ours), up(THEIR_PORT), up(ours)};
      // The first one warms up.
      for (int i = 0; i < 4 && round > 0; i++) all.get(i).add(seen[i]);
    }
    List<String> names = List.of("ssh -L down", "Slipway down", "ssh -L up", "Slipway up");
    for (int i = 0; i < 4; i++) {
      List<Double> sorted = all.get(i).stream().sorted().toList();
      System.out.printf("%-14s %6.0f MB/s%n", names.get(i), sorted.get(sorted.size() / 2));
    }
  }

  private static List<Double> list() {
    return new ArrayList<>();
  }

  private double down(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      long begin = System.nanoTime();
      socket.getOutputStream().write('d');
      byte[] block = new byte[256 * 1024];
      long seen = 0;
      for (int n = socket.getInputStream().read(block); n >= 0; ) {
        seen += n;
        n = socket.getInputStream().read(block);
      }
      return rate(seen, begin);
    }
  }

  private double up(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      long begin = System.nanoTime();
      socket.getOutputStream().write('u');
      send(socket);
      socket.shutdownOutput();
      // The other side answers once it has all.
      if (socket.getInputStream().read() != 'x') throw new IOException("Not all arrived");
      return rate(megabytes * 1_000_000L, begin);
    }
  }

  private double rate(long bytes, long begin) throws IOException {
    if (bytes != megabytes * 1_000_000L) throw new IOException("Only " + bytes + " bytes came");
    return bytes * 1e3 / (System.nanoTime() - begin);
  }

  private void serve(ServerSocket target) {
    while (true) {
      try {
        Socket socket = target.accept();
        Thread.ofPlatform().daemon().start(() -> answer(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      if (socket.getInputStream().read() == 'd') {
        send(socket);
        return;
      }
      byte[] block = new byte[256 * 1024];
      while (socket.getInputStream().read(block) >= 0) {}
      socket.getOutputStream().write('x');
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void send(Socket socket) throws IOException {
    byte[] block = new byte[250_000];
    for (int i = 0; i < megabytes * 4; i++) socket.getOutputStream().write(block);
  }

  private void prepare() throws Exception {
    Path ssh = Files.createDirectories(folder.resolve(".ssh"));
    for (Path key : List.of(folder.resolve("host"), ssh.resolve("id_ed25519"))) {
      start("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString()).waitFor();
    }
    Files.copy(ssh.resolve("id_ed25519.pub"), folder.resolve("authorized"));
    if (USER.equals("root")) Files.createDirectories(Path.of("/run/sshd"));
    Files.writeString(
        folder.resolve("sshd_config"),
        """
        Port %d
        ListenAddress 127.0.0.1
        HostKey %s/host
        AuthorizedKeysFile %s/authorized
        PidFile none
        StrictModes no
        UsePAM no
        PermitRootLogin yes
        """
            .formatted(SSH_PORT, folder, folder));
    Files.writeString(ssh.resolve("config"), "StrictHostKeyChecking accept-new\n");
  }

  private Process openSsh(int target) throws IOException {
    return start(
        "ssh",
        "-N",
        "-F",
        "none",
        "-o",
        "StrictHostKeyChecking=no",
        "-o",
        "UserKnownHostsFile=/dev/null",
        "-i",
        folder.resolve(".ssh/id_ed25519").toString(),
        "-p",
        Integer.toString(SSH_PORT),
        "-L",
        THEIR_PORT + ":127.0.0.1:" + target,
        USER + "@127.0.0.1");
  }

  private SshHost ours() {
    SshAccess access =
        new SshAccess(
            new SshConfig(folder, folder, USER),
            new OwnKnownHosts(folder.resolve("known_hosts")),
            Optional.empty(),
            new MemoryKeeper(),
            LoginQuestions.nobody());
    SshTarget target = SshTarget.parse("127.0.0.1:" + SSH_PORT).orElseThrow();
    return new SshHost(SshMachine.of(target), access, Clock.systemUTC());
  }

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void awaitPort(int port) throws InterruptedException, IOException {
    for (int i = 0; i < 100; i++) {
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
    throw new IOException("Nothing listens on " + port);
  }
}
