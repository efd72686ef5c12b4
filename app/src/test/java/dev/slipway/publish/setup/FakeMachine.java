package dev.slipway.publish.setup;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.Endpoint;
import dev.slipway.host.FedCommand;
import dev.slipway.host.Forward;
import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import dev.slipway.host.HostFiles;
import dev.slipway.host.HostPorts;
import dev.slipway.host.RunningCommand;
import dev.slipway.host.SendProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A machine on which the scripts of a gateway have their effects, and that remembers how often each
 * was run.
 */
final class FakeMachine implements Host {
  private static final Pattern VALUE =
      Pattern.compile("^([A-Z_]+)=('[^']*'|\\S*)$", Pattern.MULTILINE);

  private final FakeControl control;
  private final Map<String, String> facts = new HashMap<>();
  private final List<String> done = new ArrayList<>();
  private final Map<String, String> arrived = new HashMap<>();
  private String owner = "";
  private String java = "";
  private String program = "";
  private String unit = "";
  private boolean runs;
  private @Nullable String failingScript;

  FakeMachine(FakeControl control) {
    this.control = control;
    facts.put("user", "admin");
    facts.put("rights", "sudo");
    facts.put("os.id", "debian");
    facts.put("os.title", "Debian GNU/Linux 12");
    facts.put("kernel", "Linux 6.1");
    facts.put("arch", "x86_64");
    facts.put("init", "systemd");
    facts.put("firewall", "none");
  }

  /** Changes one fact of the survey. */
  FakeMachine with(String key, String value) {
    facts.put(key, value);
    return this;
  }

  FakeMachine withJava(String path) {
    java = path;
    return this;
  }

  FakeMachine ownedBy(String mark) {
    owner = mark;
    return this;
  }

  /** From now on a script fails; with null none does. */
  void fail(@Nullable String script) {
    failingScript = script;
  }

  /** What was changed on it, in order. */
  List<String> done() {
    return List.copyOf(done);
  }

  String unit() {
    return unit;
  }

  String owner() {
    return owner;
  }

  @Override
  public String name() {
    return "vm";
  }

  @Override
  public CommandResult run(Command command) throws HostException {
    List<String> words = command.arguments();
    if (words.contains("-s")) return new CommandResult(0, survey(), "");
    if (words.getFirst().equals("id")) return new CommandResult(0, "admin\n", "");
    if (words.getFirst().equals("sh")) return new CommandResult(0, "/home/admin", "");
    return script(words.getLast());
  }

  @Override
  public RunningCommand start(Command command) {
    throw new AssertionError("Nothing is started here");
  }

  @Override
  public FedCommand feed(Command command) {
    throw new AssertionError("Nothing is fed here");
  }

  @Override
  public HostFiles files() {
    return new Arrivals();
  }

  @Override
  public HostPorts ports() {
    return new Ways();
  }

  private String survey() {
    StringBuilder text = new StringBuilder();
    facts.forEach((key, value) -> text.append(key).append('\t').append(value).append('\n'));
    return text.append("end\tyes\n").toString();
  }

  private CommandResult script(String text) {
    Map<String, String> values = new HashMap<>();
    Matcher matcher = VALUE.matcher(text);
    while (matcher.find()) {
      values.putIfAbsent(matcher.group(1), matcher.group(2).replace("'", ""));
    }
    if (text.contains("# What of a gateway")) return told(look());
    if (text.contains("# Installs the distribution's")) return java();
    if (text.contains("# Puts the program, its user")) return install(values);
    if (text.contains("# Opens ports")) return firewall();
    if (text.contains("# Starts the unit")) return start();
    if (text.contains("# The last lines")) return told("line\tIt fell over\n");
    throw new AssertionError("What is this? " + text);
  }

  private String look() {
    return "owner\t%s\njar\t%s\nactive\t%s\nspace\t9000000\n%s"
        .formatted(
            owner,
            program,
            runs ? "active" : "inactive",
            java.isEmpty() ? "" : "java\t" + java + "\njava.version\t21\n");
  }

  private CommandResult java() {
    if ("java".equals(failingScript)) return failed("Unable to locate package");
    done.add("java");
    java = "/usr/bin/java";
    return told("java\t/usr/bin/java\njava.version\t17\n");
  }

  private CommandResult install(Map<String, String> values) {
    String wanted = values.getOrDefault("JAR", "");
    if (!program.equals(wanted)) {
      if (!wanted.equals(arrived.get("~/.slipway-gateway/slipway-gateway.jar"))) {
        return failed("cannot stat slipway-gateway.jar");
      }
      done.add("install");
      program = wanted;
      runs = false;
    }
    owner = values.getOrDefault("OWNER", "");
    unit = values.getOrDefault("UNIT_TEXT", "");
    arrived.clear();
    return told("");
  }

  private CommandResult firewall() {
    done.add("firewall");
    return told("opened\t80\nopened\t443\n");
  }

  private CommandResult start() {
    if ("start".equals(failingScript)) return failed("the gateway made no token");
    if (!runs) done.add("start");
    runs = true;
    return told("token\t" + FakeControl.TOKEN + "\n");
  }

  private static CommandResult told(String lines) {
    return new CommandResult(0, lines, "");
  }

  private static CommandResult failed(String words) {
    return new CommandResult(1, "", words + "\n");
  }

  private final class Arrivals implements HostFiles {
    @Override
    public String send(Path file, String path, SendProgress progress) throws IOException {
      done.add("send");
      String sha = Files.readString(file.resolveSibling("sha256"));
      arrived.put(path, sha);
      progress.sent(1, 1);
      return sha;
    }

    @Override
    public boolean exists(String path) {
      throw unused();
    }

    @Override
    public Optional<Long> size(String path) {
      throw unused();
    }

    @Override
    public List<String> list(String folder) {
      throw unused();
    }

    @Override
    public byte[] read(String path, long from, int most) {
      throw unused();
    }

    @Override
    public Optional<String> readText(String path) {
      throw unused();
    }

    @Override
    public void writePrivate(String path, String text) {
      throw unused();
    }

    @Override
    public void remove(String path) {
      throw unused();
    }
  }

  private final class Ways implements HostPorts {
    @Override
    public boolean free(int port) {
      throw unused();
    }

    @Override
    public OptionalInt firstFree(int from) {
      throw unused();
    }

    @Override
    public Forward forward(int localPort, Endpoint target) throws IOException {
      if (!runs) throw new IOException("nothing listens there");
      return way(control.port());
    }

    @Override
    public Forward reverse(Endpoint listen, int localPort) {
      return way(40_000);
    }

    private static Forward way(int port) {
      return new Forward() {
        @Override
        public int port() {
          return port;
        }

        @Override
        public Optional<String> trouble() {
          return Optional.empty();
        }

        @Override
        public void close() {}
      };
    }
  }

  private static AssertionError unused() {
    return new AssertionError("Not needed to set a gateway up");
  }
}
