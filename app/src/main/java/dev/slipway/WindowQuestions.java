package dev.slipway;

import dev.slipway.host.ssh.keys.LoginQuestions;
import dev.slipway.ui.dialogs.Blank;
import dev.slipway.ui.machines.LoginPrompts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What logging in to a machine asks, in the window; without a window nobody answers. */
final class WindowQuestions implements LoginQuestions {
  private final AtomicReference<@Nullable LoginPrompts> prompts = new AtomicReference<>();

  /** From now on there is a window. */
  void open(LoginPrompts window) {
    prompts.set(window);
  }

  /** From now on there is none. */
  void close() {
    prompts.set(null);
  }

  @Override
  public boolean trust(String machine, String type, String fingerprint) {
    return window().map(window -> window.trust(machine, type, fingerprint)).orElse(false);
  }

  @Override
  public Optional<String> passphrase(Path key, boolean again) {
    return window().flatMap(window -> window.passphrase(key, again));
  }

  @Override
  public Optional<String> password(String login, boolean again) {
    return window().flatMap(window -> window.password(login, again));
  }

  @Override
  public Optional<List<String>> answer(String login, String instruction, List<Prompt> asked) {
    List<Blank> blanks = asked.stream().map(each -> blank(login, each)).toList();
    // A machine may ask nothing and still wait for an answer.
    if (blanks.isEmpty()) return Optional.of(List.of());
    return window().flatMap(window -> window.answers(login, instruction, blanks));
  }

  private static Blank blank(String login, Prompt prompt) {
    return new Blank(prompt.text().isBlank() ? login : prompt.text().strip(), !prompt.shown());
  }

  private Optional<LoginPrompts> window() {
    return Optional.ofNullable(prompts.get());
  }
}
