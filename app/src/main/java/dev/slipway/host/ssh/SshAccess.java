package dev.slipway.host.ssh;

import dev.slipway.host.ssh.config.SshConfig;
import dev.slipway.host.ssh.config.SshTarget;
import dev.slipway.host.ssh.keys.KeyFiles;
import dev.slipway.host.ssh.keys.LoginQuestions;
import dev.slipway.host.ssh.keys.SecretKeeper;
import dev.slipway.host.ssh.known.OwnKnownHosts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What all machines have in common: the user's configuration, keys, answers and secrets. */
public final class SshAccess {
  private final SshConfig config;
  private final OwnKnownHosts own;
  private final Optional<Path> agent;
  private final SecretKeeper keeper;
  private final LoginQuestions questions;
  private final KeyFiles keys;
  private final Library library = new Library();

  /**
   * Puts it together, once for the whole application.
   *
   * @param agent the socket of the user's agent
   */
  public SshAccess(
      SshConfig config,
      OwnKnownHosts own,
      Optional<Path> agent,
      SecretKeeper keeper,
      LoginQuestions questions) {
    this.config = config;
    this.own = own;
    this.agent = agent;
    this.keeper = keeper;
    this.questions = questions;
    this.keys = new KeyFiles(keeper);
  }

  public SshConfig config() {
    return config;
  }

  /** The keys of machines that the user has accepted. */
  public OwnKnownHosts own() {
    return own;
  }

  /**
   * Forgets the key that a machine showed.
   *
   * @throws IOException when the file of known hosts cannot be written
   */
  public void forget(SshTarget target) throws IOException {
    own.forget(HostKeyCheck.address(config.resolve(target)));
  }

  /**
   * Whether the user has accepted a key of a machine.
   *
   * @throws IOException when the file of known hosts cannot be read
   */
  public boolean remembers(SshTarget target) throws IOException {
    return own.knows(HostKeyCheck.address(config.resolve(target)));
  }

  Optional<Path> agent() {
    return agent;
  }

  SecretKeeper keeper() {
    return keeper;
  }

  LoginQuestions questions() {
    return questions;
  }

  KeyFiles keys() {
    return keys;
  }

  Library library() {
    return library;
  }
}
