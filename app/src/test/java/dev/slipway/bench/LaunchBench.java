package dev.slipway.bench;

import dev.slipway.engine.Plan;
import dev.slipway.engine.Planned;
import dev.slipway.engine.Sandbox;
import dev.slipway.host.Command;
import dev.slipway.host.LocalHost;
import dev.slipway.store.AddressRecord;
import dev.slipway.store.RunRecord;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * From the moment that Run is pressed to the first answered request of a web server: as plain
 * processes, in a container, and with {@code docker run} alone. {@code LaunchBench ROUNDS [IMAGE]};
 * see {@code app/src/bench/launch.sh}.
 */
public final class LaunchBench {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private LaunchBench() {}

  public static void main(String[] args) throws Exception {
    int rounds = Integer.parseInt(args[0]);
    String image = args.length > 1 ? args[1] : "";
    List<Double> processes = new ArrayList<>();
    List<Double> containers = new ArrayList<>();
    List<Double> docker = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      processes.add(slipway("none", ""));
      if (image.isEmpty()) continue;
      containers.add(slipway("docker", image));
      docker.add(dockerRun(image));
    }
    print("plain processes", processes);
    if (image.isEmpty()) return;
    print("container", containers);
    print("docker run alone", docker);
  }

  /** A home of its own each time, so that the gateway has to start as well. */
  private static double slipway(String engine, String image) throws Exception {
    Path folder = Files.createTempDirectory("slipway-bench");
    int port = Sandbox.freePort();
    String yaml =
        "type: service\nport: %d\ncommands:\n  - python3 -m http.server %d\n".formatted(port, port);
    try (Sandbox sandbox = Sandbox.open(folder, engine, image)) {
      long start = System.nanoTime();
      Planned planned = sandbox.engine().plan(sandbox.request("bench", yaml));
      RunRecord run = sandbox.engine().submit((Plan) planned);
      while (!answersByName(sandbox, run)) await(start);
      double seconds = since(start);
      sandbox.engine().stop(run.id());
      while (sandbox.now(run.id()).active()) await(start);
      return seconds;
    }
  }

  private static boolean answersByName(Sandbox sandbox, RunRecord run) {
    List<AddressRecord> addresses = sandbox.store().addresses(run.id());
    if (addresses.isEmpty()) return false;
    URI address = URI.create(addresses.getFirst().url());
    return answers(address.getPort(), address.getAuthority());
  }

  private static double dockerRun(String image) throws Exception {
    LocalHost host = new LocalHost();
    int port = Sandbox.freePort();
    String name = "slipway-bench-" + port;
    long start = System.nanoTime();
    host.run(
        Command.of("docker", "run", "-d", "--rm", "--init", "--name", name)
            .and("-p", "127.0.0.1:" + port + ":8000", image)
            .and("python3", "-m", "http.server", "8000"));
    while (!answers(port, "localhost")) await(start);
    double seconds = since(start);
    host.run(Command.of("docker", "kill", name));
    return seconds;
  }

  private static boolean answers(int port, String name) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(2_000);
      socket
          .getOutputStream()
          .write(
              ("GET / HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(12), StandardCharsets.US_ASCII).endsWith(" 200");
    } catch (IOException e) {
      return false;
    }
  }

  private static void await(long start) throws InterruptedException {
    if (since(start) > LIMIT.toSeconds()) throw new IllegalStateException("No answer came");
    Thread.sleep(5);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(String what, List<Double> seconds) {
    List<Double> counted = new ArrayList<>(seconds.subList(1, seconds.size()));
    Collections.sort(counted);
    System.out.printf(
        "%-18s median %.2f s, min %.2f, max %.2f (%d rounds, the first one not counted: %.2f)%n",
        what,
        counted.get(counted.size() / 2),
        counted.getFirst(),
        counted.getLast(),
        counted.size(),
        seconds.getFirst());
  }
}
