package dev.slipway.bench;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.LocalHost;
import dev.slipway.host.ssh.Desk;
import dev.slipway.host.ssh.OpenSshServer;
import dev.slipway.host.ssh.SshHost;
import dev.slipway.transfer.Transfer;
import dev.slipway.transfer.TransferProgress;
import dev.slipway.transfer.plan.FilePlanner;
import dev.slipway.transfer.plan.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Sending a folder beside {@code rsync -a}, in the same rounds, through the same server. {@code
 * TransferBench ROUNDS FILES MEGABYTES}; see {@code app/src/bench/transfer.sh}.
 */
public final class TransferBench {
  private static final int PER_FOLDER = 100;
  private static final int SMALL = 2_000;

  private final Path folder;
  private final Path small;
  private final Path big;
  private final OpenSshServer server;
  private final SshHost host;
  private final Path key;
  private final Random random = new Random(7);

  private TransferBench(Path folder, OpenSshServer server) throws Exception {
    this.folder = folder;
    this.server = server;
    small = folder.resolve("small");
    big = folder.resolve("big");
    Desk desk = new Desk(folder.resolve("home"));
    key = OpenSshServer.key(desk.home.resolve(".ssh/id_ed25519"), "ed25519", "");
    server.authorize(key);
    host = desk.host(server);
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("transfer-bench");
    try (OpenSshServer server = OpenSshServer.start(folder.resolve("server"))) {
      TransferBench bench = new TransferBench(folder, server);
      try {
        bench.run(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
      } finally {
        bench.host.close();
      }
    } finally {
      new LocalHost().files().remove(folder.toString());
    }
  }

  private void run(int rounds, int files, int megabytes) throws Exception {
    make(files, megabytes);
    ours(small, "warm");
    System.out.println("seconds: ours, rsync -a");
    for (int round = 0; round < rounds; round++) {
      System.out.println("round " + (round + 1));
      String to = "small" + round;
      both(files + " files, first", small, to);
      both("nothing changed", small, to);
      Files.writeString(small.resolve("0/0"), "changed " + round);
      both("one changed", small, to);
      both(megabytes + " MB in one file", big, "big" + round);
      for (String each : List.of("small", "big")) {
        for (String whose : List.of("-ours", "-rsync")) {
          new LocalHost().files().remove(folder.resolve(each + round + whose).toString());
        }
      }
    }
  }

  private void both(String what, Path from, String to) throws Exception {
    double ours = ours(from, to + "-ours");
    double theirs = rsync(from, to + "-rsync");
    System.out.printf(Locale.ROOT, "%-22s %7.2f %7.2f%n", what, ours, theirs);
  }

  private double ours(Path from, String to) throws Exception {
    long start = System.nanoTime();
    new Transfer(host)
        .send(
            new FilePlanner(Transfer.OWN).plan(List.of(Source.of(from))),
            folder.resolve(to).toString(),
            TransferProgress.none());
    return (System.nanoTime() - start) / 1e9;
  }

  private double rsync(Path from, String to) throws Exception {
    String shell =
        "ssh -p %d -i %s -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR"
            .formatted(server.port, key);
    String target = "127.0.0.1:" + folder.resolve(to) + "/";
    Command command =
        Command.of("rsync", "-a", "-e", shell, from + "/", target).within(Duration.ofMinutes(10));
    long start = System.nanoTime();
    CommandResult done = new LocalHost().run(command);
    if (!done.ok()) throw new IOException(done.err());
    return (System.nanoTime() - start) / 1e9;
  }

  private void make(int files, int megabytes) throws IOException {
    byte[] bytes = new byte[SMALL];
    for (int i = 0; i < files; i++) {
      random.nextBytes(bytes);
      Path parent = Files.createDirectories(small.resolve(Integer.toString(i / PER_FOLDER)));
      Files.write(parent.resolve(Integer.toString(i % PER_FOLDER)), bytes);
    }
    byte[] block = new byte[1024 * 1024];
    Files.createDirectories(big);
    try (OutputStream out = Files.newOutputStream(big.resolve("weights"))) {
      for (int i = 0; i < megabytes; i++) {
        random.nextBytes(block);
        out.write(block);
      }
    }
  }
}
