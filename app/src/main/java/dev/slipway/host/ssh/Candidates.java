package dev.slipway.host.ssh;

import dev.slipway.host.ssh.config.SshSettings;
import dev.slipway.host.ssh.keys.Agent;
import dev.slipway.host.ssh.keys.PassphraseNeeded;
import dev.slipway.host.ssh.keys.Signer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys to try at a machine, likeliest first. */
final class Candidates {
  private final SshAccess access;
  private final SshSettings settings;
  private final List<Path> first;
  private final List<String> problems = new ArrayList<>();
  private final List<Path> locked = new ArrayList<>();

  Candidates(SshAccess access, SshSettings settings, List<Path> first) {
    this.access = access;
    this.settings = settings;
    this.first = first;
  }

  /** What was wrong with keys, as sentences. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Files whose public half is not known before somebody opens them. */
  List<Path> locked() {
    return List.copyOf(locked);
  }

  /** All keys, each once, a certificate before its bare key. */
  List<Signer> find() {
    problems.clear();
    locked.clear();
    List<Signer> agent = agentKeys();
    Map<String, Signer> found = new LinkedHashMap<>();
    Set<Path> files = new LinkedHashSet<>(first);
    files.addAll(settings.identities());
    for (Path file : files) addFile(file, agent, found);
    boolean others = first.isEmpty() && !settings.identitiesOnly();
    if (others && !settings.namedIdentities()) {
      // The usual files are a guess; what the user has put into the agent is not.
      Map<String, Signer> reordered = new LinkedHashMap<>();
      agent.forEach(key -> reordered.put(mark(key), key));
      found.forEach(reordered::putIfAbsent);
      return List.copyOf(reordered.values());
    }
    if (others) agent.forEach(key -> found.putIfAbsent(mark(key), key));
    return List.copyOf(found.values());
  }

  private void addFile(Path file, List<Signer> agent, Map<String, Signer> found) {
    try {
      Signer key = access.keys().key(file).orElse(null);
      if (key == null) {
        boolean named = first.contains(file) || settings.namedIdentities();
        if (named) problems.add("There is no key " + file + ".");
        return;
      }
      for (Path certificate : certificates(file)) {
        Signer certified = access.keys().certified(key, certificate);
        found.putIfAbsent(mark(certified), certified);
      }
      // The agent has it open already.
      Signer open =
          agent.stream().filter(each -> mark(each).equals(mark(key))).findFirst().orElse(key);
      found.putIfAbsent(mark(open), open);
    } catch (PassphraseNeeded e) {
      locked.add(file);
    } catch (IOException e) {
      problems.add(e.getMessage());
    }
  }

  private List<Path> certificates(Path file) {
    List<Path> all = new ArrayList<>();
    Path beside = file.resolveSibling(file.getFileName() + "-cert.pub");
    if (Files.isRegularFile(beside)) all.add(beside);
    settings.certificates().stream().filter(Files::isRegularFile).forEach(all::add);
    return all;
  }

  private List<Signer> agentKeys() {
    Path socket = socket().orElse(null);
    if (socket == null || !Files.exists(socket)) return List.of();
    try {
      return new Agent(socket).keys();
    } catch (IOException e) {
      problems.add(e.getMessage());
      return List.of();
    }
  }

  private Optional<Path> socket() {
    String named = settings.agent().orElse("SSH_AUTH_SOCK");
    return switch (named) {
      case "none" -> Optional.empty();
      case "SSH_AUTH_SOCK" -> access.agent();
      default -> Optional.of(Path.of(named));
    };
  }

  static String mark(Signer signer) {
    return HexFormat.of().formatHex(signer.blob());
  }
}
