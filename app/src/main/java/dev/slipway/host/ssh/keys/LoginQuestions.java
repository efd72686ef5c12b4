package dev.slipway.host.ssh.keys;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What only the user can answer. The methods block until there is an answer and are called from
 * threads without a window; no answer means that the user does not want to.
 */
public interface LoginQuestions {
  /**
   * Asks whether a machine that nothing is known of is the right one.
   *
   * @param machine its name as written into files: {@code [10.0.0.1]:2222}
   * @param type the key's type in a word: {@code ED25519}
   * @param fingerprint {@code SHA256:...}
   */
  boolean trust(String machine, String type, String fingerprint);

  /**
   * Asks for a key's passphrase.
   *
   * @param again whether the one before was wrong
   */
  Optional<String> passphrase(Path key, boolean again);

  /** Asks for the password of {@code user@machine}. */
  Optional<String> password(String login, boolean again);

  /**
   * Asks what the machine wants to know, such as a code of one's phone.
   *
   * @param prompts the machine's own words, each with whether the answer may be shown
   * @return an answer to each
   */
  Optional<List<String>> answer(String login, String instruction, List<Prompt> prompts);

  /** One thing that a machine asks. */
  record Prompt(String text, boolean shown) {}

  /** Nobody is there to answer. */
  static LoginQuestions nobody() {
    return new LoginQuestions() {
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
    };
  }
}
