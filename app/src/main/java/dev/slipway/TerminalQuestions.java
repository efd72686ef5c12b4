package dev.slipway;

import dev.slipway.cli.Asker;
import dev.slipway.host.ssh.keys.LoginQuestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What logging in to a machine asks, at the terminal. */
final class TerminalQuestions implements LoginQuestions {
  private final Asker asker;

  TerminalQuestions(Asker asker) {
    this.asker = asker;
  }

  @Override
  public boolean trust(String machine, String type, String fingerprint) {
    return asker.agreed(
        "Nothing is known of "
            + machine
            + ". Its "
            + type
            + " key has the fingerprint "
            + fingerprint
            + ".\nCompare it with what the machine's owner says. Is it the right machine?");
  }

  @Override
  public Optional<String> passphrase(Path key, boolean again) {
    return asker.hidden((again ? "That was not it. " : "") + "Passphrase of " + key + ": ");
  }

  @Override
  public Optional<String> password(String login, boolean again) {
    return asker.hidden((again ? "That was not it. " : "") + "Password of " + login + ": ");
  }

  @Override
  public Optional<List<String>> answer(String login, String instruction, List<Prompt> prompts) {
    List<String> answers = new ArrayList<>();
    for (Prompt prompt : prompts) {
      String question = prompt.text().isBlank() ? login + ": " : prompt.text();
      Optional<String> answer = prompt.shown() ? asker.line(question) : asker.hidden(question);
      if (answer.isEmpty()) return Optional.empty();
      answers.add(answer.get());
    }
    return Optional.of(answers);
  }
}
