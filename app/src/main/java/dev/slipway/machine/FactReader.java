package dev.slipway.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes facts of a survey's answers. What a machine does not tell is unknown, never a failure. */
final class FactReader {
  private static final long KIB = 1024;
  private static final List<String> ENGINES = List.of("docker", "podman");

  private final Answers answers;

  FactReader(Answers answers) {
    this.answers = answers;
  }

  /**
   * The facts.
   *
   * @param asked this computer's time when the machine looked at its clock
   */
  MachineFacts facts(Instant asked) {
    return new MachineFacts(
        new Account(answers.one("user"), rights()),
        system(),
        capacity(),
        clock(asked),
        ENGINES.stream().map(this::engine).flatMap(Optional::stream).toList(),
        graphics(),
        new Network(
            answers.all("reach").stream()
                .map(FactReader::words)
                .filter(words -> words.size() == 2)
                .collect(Collectors.toMap(List::getFirst, FactReader::reach, (one, other) -> one)),
            answers.all("port").stream().flatMap(FactReader::port).distinct().toList(),
            firewall()),
        answers.one("java"));
  }

  private Rights rights() {
    return switch (answers.one("rights")) {
      case "root" -> Rights.ROOT;
      case "sudo" -> Rights.SUDO;
      case "password" -> Rights.SUDO_WITH_PASSWORD;
      default -> Rights.NONE;
    };
  }

  private Distribution system() {
    return new Distribution(
        answers.one("os.id"),
        words(answers.one("os.like")),
        answers.one("os.version"),
        answers.one("os.title"),
        answers.one("kernel"),
        answers.one("arch"),
        answers.one("init").equals("systemd"));
  }

  private Capacity capacity() {
    return new Capacity(
        (int) answers.amount("processors"),
        answers.amount("memory") * KIB,
        answers.amount("memory.free") * KIB,
        answers.amount("disk", 0) * KIB,
        answers.amount("disk", 1) * KIB);
  }

  private MachineClock clock(Instant asked) {
    // The machine tells whole seconds, so half a second is the best guess of the rest.
    Instant told = Instant.ofEpochSecond(answers.amount("clock")).plusMillis(500);
    Duration ahead = Duration.between(asked, told);
    return new MachineClock(ahead, answers.one("clock.synchronised").equals("yes"));
  }

  private Optional<EngineFacts> engine(String program) {
    List<String> words = words(answers.one("engine." + program));
    if (words.isEmpty()) return Optional.empty();
    EngineFacts.State state =
        switch (words.getFirst()) {
          case "answers" -> EngineFacts.State.ANSWERS;
          case "root" -> EngineFacts.State.ROOT_ONLY;
          default -> EngineFacts.State.SILENT;
        };
    // Without what a distribution adds: "20.10.24+dfsg1".
    String version = words.size() > 1 ? words.get(1).replaceFirst("[+~-].*", "") : "";
    return Optional.of(new EngineFacts(program, state, version));
  }

  private Graphics graphics() {
    return new Graphics(
        cards("nvidia"),
        cards("amd"),
        answers.all("gpu.nvidia").stream().flatMap(FactReader::gpu).toList(),
        answers.one("gpu.amd").equals("ready"),
        answers.one("gpu.containers").equals("yes"));
  }

  private int cards(String maker) {
    return (int) answers.all("gpu.card").stream().filter(maker::equals).count();
  }

  private Firewall firewall() {
    return switch (answers.one("firewall")) {
      case "ufw" -> Firewall.UFW;
      case "firewalld" -> Firewall.FIREWALLD;
      case "unknown" -> Firewall.UNKNOWN;
      default -> Firewall.NONE;
    };
  }

  private static Stream<Gpu> gpu(String line) {
    List<String> parts = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    return parts.size() < 3
        ? Stream.empty()
        : Stream.of(new Gpu(parts.get(0), (int) Answers.number(parts.get(1)), parts.get(2)));
  }

  /** {@code 127.0.0.1:22 sshd}, {@code [::]:80}, {@code *:443}. */
  private static Stream<OpenPort> port(String line) {
    List<String> words = words(line);
    String address = words.isEmpty() ? "" : words.getFirst();
    int colon = address.lastIndexOf(':');
    int port = (int) Answers.number(address.substring(colon + 1));
    if (colon < 0 || port <= 0) return Stream.empty();
    String host = address.substring(0, colon).toLowerCase(Locale.ROOT);
    String program = words.size() > 1 ? words.get(1) : "";
    return Stream.of(new OpenPort(port, program, loopback(host)));
  }

  private static boolean loopback(String host) {
    return host.startsWith("127.") || host.equals("[::1]") || host.startsWith("[::ffff:127.");
  }

  private static Reach reach(List<String> words) {
    return switch (words.getLast()) {
      case "yes" -> Reach.YES;
      case "unresolved" -> Reach.UNRESOLVED;
      case "no" -> Reach.NO;
      default -> Reach.UNKNOWN;
    };
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ", -1)).filter(Predicate.not(String::isBlank)).toList();
  }
}
