package dev.slipway.host.ssh.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The client configuration of OpenSSH: {@code ~/.ssh/config} and the system's. Files are read for
 * each question, so that a change counts at once.
 */
public final class SshConfig {
  private static final int USUAL_PORT = 22;
  private static final int USUAL_ALIVE_COUNT = 3;
  private static final List<String> USUAL_IDENTITIES = List.of("id_ed25519", "id_ecdsa", "id_rsa");

  private final HomePaths paths;
  private final Path system;
  private final String localUser;

  /**
   * Makes a reader.
   *
   * @param home the home of this computer's user
   * @param system the folder of the system's configuration: {@code /etc/ssh}
   * @param localUser the user of this computer
   */
  public SshConfig(Path home, Path system, String localUser) {
    this.paths = new HomePaths(home);
    this.system = system;
    this.localUser = localUser;
  }

  /** What is to be done to reach a machine. What the user wrote goes before what files say. */
  public SshSettings resolve(SshTarget target) {
    Found found =
        new Found(new ConfigFiles(paths), new HostMatch(target.host(), localUser))
            .read(userFolder(), "config")
            .read(system, "ssh_config");
    String user = target.user().or(() -> found.value("user")).orElse(localUser);
    int port = port(target, found);
    String host = host(target, found, user, port);
    Tokens tokens = new Tokens(target.host(), host, port, user, localUser, paths.home());
    List<String> named = found.every("identityfile");
    List<String> notes = new ArrayList<>(found.notes());
    return new SshSettings(
        target.host(),
        host,
        port,
        user,
        named.isEmpty() ? usualIdentities() : files(named, tokens),
        !named.isEmpty(),
        found.yes("identitiesonly"),
        files(found.every("certificatefile"), tokens),
        found.value("identityagent").map(tokens::expand),
        jumps(found, notes),
        proxyCommand(found, tokens),
        seconds(found, "serveraliveinterval"),
        number(found, "serveralivecountmax").orElse(USUAL_ALIVE_COUNT),
        found.value("stricthostkeychecking").map(StrictChecking::parse).orElse(StrictChecking.ASK),
        knownHosts(found, tokens),
        found.value("hostkeyalias"),
        notes);
  }

  /** The names of machines in the user's own file that stand there without wildcards. */
  public List<String> aliases() {
    Set<String> names = new LinkedHashSet<>();
    aliases(userFolder().resolve("config"), names, 0);
    return List.copyOf(names);
  }

  private void aliases(Path file, Set<String> names, int depth) {
    if (depth > 16) return;
    ConfigFiles files = new ConfigFiles(paths);
    for (ConfigLine line : files.lines(file)) {
      if (line.keyword().equals("host")) {
        line.words().stream().filter(SshConfig::plain).forEach(names::add);
      } else if (line.keyword().equals("include")) {
        for (String pattern : line.words()) {
          for (Path each : files.included(pattern, userFolder())) aliases(each, names, depth + 1);
        }
      }
    }
  }

  private static boolean plain(String pattern) {
    return pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0 && !pattern.startsWith("!");
  }

  private Path userFolder() {
    return paths.home().resolve(".ssh");
  }

  private static int port(SshTarget target, Found found) {
    if (target.port().isPresent()) return target.port().getAsInt();
    return found.value("port").map(SshTarget::port).orElse(OptionalInt.empty()).orElse(USUAL_PORT);
  }

  private String host(SshTarget target, Found found, String user, int port) {
    Tokens tokens = new Tokens(target.host(), target.host(), port, user, localUser, paths.home());
    return found.value("hostname").map(tokens::expand).orElse(target.host());
  }

  private List<Path> usualIdentities() {
    return USUAL_IDENTITIES.stream().map(userFolder()::resolve).toList();
  }

  private List<Path> files(List<String> names, Tokens tokens) {
    return names.stream()
        .filter(name -> !name.equalsIgnoreCase("none"))
        .map(name -> paths.expand(tokens.expand(name)))
        .map(path -> path.isAbsolute() ? path : paths.home().resolve(path))
        .toList();
  }

  private List<Path> knownHosts(Found found, Tokens tokens) {
    List<Path> all = new ArrayList<>();
    List<String> user = found.words("userknownhostsfile");
    List<String> global = found.words("globalknownhostsfile");
    if (user.isEmpty()) all.add(userFolder().resolve("known_hosts"));
    if (user.isEmpty()) all.add(userFolder().resolve("known_hosts2"));
    all.addAll(files(user, tokens));
    if (global.isEmpty()) all.add(system.resolve("ssh_known_hosts"));
    if (global.isEmpty()) all.add(system.resolve("ssh_known_hosts2"));
    all.addAll(files(global, tokens));
    return all;
  }

  private static List<SshTarget> jumps(Found found, List<String> notes) {
    List<SshTarget> jumps = new ArrayList<>();
    String all = found.value("proxyjump").orElse("none");
    if (all.equalsIgnoreCase("none")) return jumps;
    for (String each : all.split(",", -1)) {
      Optional<SshTarget> jump = SshTarget.parse(each);
      if (jump.isPresent()) jumps.add(jump.get());
      else notes.add("\"ProxyJump " + all + "\" is not understood: " + each + " is no machine.");
    }
    return jumps;
  }

  private static Optional<String> proxyCommand(Found found, Tokens tokens) {
    // Of the two, ProxyJump counts when it is there.
    if (found.value("proxyjump").isPresent()) return Optional.empty();
    return found
        .rest("proxycommand")
        .filter(command -> !command.equalsIgnoreCase("none"))
        .map(tokens::expand);
  }

  private static Optional<Duration> seconds(Found found, String keyword) {
    OptionalInt number = number(found, keyword);
    return number.isPresent() && number.getAsInt() > 0
        ? Optional.of(Duration.ofSeconds(number.getAsInt()))
        : Optional.empty();
  }

  private static OptionalInt number(Found found, String keyword) {
    return found
        .value(keyword)
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElse(OptionalInt.empty());
  }
}
