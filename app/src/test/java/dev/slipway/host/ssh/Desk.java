package dev.slipway.host.ssh;

import dev.slipway.host.ssh.config.SshConfig;
import dev.slipway.host.ssh.config.SshTarget;
import dev.slipway.host.ssh.keys.LoginQuestions;
import dev.slipway.host.ssh.keys.MemoryKeeper;
import dev.slipway.host.ssh.known.OwnKnownHosts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A user with a home of the test's own, who answers what is asked. */
public final class Desk implements LoginQuestions {
  static final String USER = System.getProperty("user.name");

  public final Path home;
  public final OwnKnownHosts own;
  final List<String> asked = new ArrayList<>();
  public boolean trusting = true;
  Optional<Path> agent = Optional.empty();
  List<String> passphrases = new ArrayList<>();
  List<String> passwords = new ArrayList<>();
  List<String> answers = new ArrayList<>();

  public Desk(Path home) throws IOException {
    this.home = home;
    Files.createDirectories(home.resolve(".ssh"));
    this.own = new OwnKnownHosts(home.resolve("slipway/known_hosts"));
  }

  public SshAccess access() {
    SshConfig config = new SshConfig(home, home.resolve("etc-ssh"), USER);
    return new SshAccess(config, own, agent, new MemoryKeeper(), this);
  }

  public SshHost host(OpenSshServer server) {
    return host("127.0.0.1", server.port);
  }

  SshHost host(String name, int port) {
    SshTarget target = new SshTarget(name, Optional.empty(), OptionalInt.of(port));
    return new SshHost(SshMachine.of(target), access(), Clock.systemUTC());
  }

  SshHost host(String alias) {
    return new SshHost(SshMachine.of(SshTarget.of(alias)), access(), Clock.systemUTC());
  }

  void config(String text) throws IOException {
    Files.writeString(home.resolve(".ssh/config"), text);
  }

  @Override
  public synchronized boolean trust(String machine, String type, String fingerprint) {
    asked.add("trust " + machine + " " + type + " " + fingerprint);
    return trusting;
  }

  @Override
  public synchronized Optional<String> passphrase(Path key, boolean again) {
    asked.add("passphrase " + key.getFileName() + (again ? " again" : ""));
    return passphrases.isEmpty() ? Optional.empty() : Optional.of(passphrases.removeFirst());
  }

  @Override
  public synchronized Optional<String> password(String login, boolean again) {
    asked.add("password " + login + (again ? " again" : ""));
    return passwords.isEmpty() ? Optional.empty() : Optional.of(passwords.removeFirst());
  }

  @Override
  public synchronized Optional<List<String>> answer(
      String login, String instruction, List<Prompt> prompts) {
    asked.add("answer " + prompts.getFirst().text());
    return answers.isEmpty() ? Optional.empty() : Optional.of(List.of(answers.removeFirst()));
  }
}
