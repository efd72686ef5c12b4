package dev.slipway;

import dev.slipway.host.ssh.keys.LoginQuestions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Nobody is there to answer. */
final class NoQuestions implements LoginQuestions {
  @Override
  public boolean trust(String machine, String type, String fingerprint) {
    return false;
  }

  @Override
  public Optional<String> passphrase(Path key, boolean again) {
    return Optional.empty();
  }

  @Override
  public Optional<String> password(String login, boolean again) {
    return Optional.empty();
  }

  @Override
  public Optional<List<String>> answer(String login, String instruction, List<Prompt> prompts) {
    return Optional.empty();
  }
}
