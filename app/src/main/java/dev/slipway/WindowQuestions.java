package dev.slipway;

import dev.slipway.host.ssh.keys.LoginQuestions;
import dev.slipway.ui.dialogs.Blank;
import dev.slipway.ui.machines.LoginPrompts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What logging in to a machine asks, in the window; without a window nobody answers. What the user
 * did not want to answer is not asked again for a while.
 */
final class WindowQuestions implements LoginQuestions {
  private final Map<String, Long> declined = new ConcurrentHashMap<>();
  private final Duration quiet;
  private final AtomicReference<@Nullable LoginPrompts> prompts = new AtomicReference<>();

  /**
   * Asks nobody yet.
   *
   * @param quiet how long what was not answered is not asked again
   */
  WindowQuestions(Duration quiet) {
    this.quiet = quiet;
  }

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
    return ask(machine, window -> trusted(window.trust(machine, type, fingerprint))).isPresent();
  }

  @Override
  public Optional<String> passphrase(Path key, boolean again) {
    return ask(key.toString(), window -> window.passphrase(key, again));
  }

  @Override
  public Optional<String> password(String login, boolean again) {
    return ask(login, window -> window.password(login, again));
  }

  @Override
  public Optional<List<String>> answer(String login, String instruction, List<Prompt> asked) {
    List<Blank> blanks = asked.stream().map(each -> blank(login, each)).toList();
    // A machine may ask nothing and still wait for an answer.
    if (blanks.isEmpty()) return Optional.of(List.of());
    return ask(login, window -> window.answers(login, instruction, blanks));
  }

  private static Blank blank(String login, Prompt prompt) {
    return new Blank(prompt.text().isBlank() ? login : prompt.text().strip(), !prompt.shown());
  }

  private <T> Optional<T> ask(String subject, Function<LoginPrompts, Optional<T>> question) {
    LoginPrompts window = prompts.get();
    if (window == null || recentlyDeclined(subject)) return Optional.empty();
    Optional<T> answer = question.apply(window);
    if (answer.isEmpty()) declined.put(subject, System.nanoTime());
    return answer;
  }

  private boolean recentlyDeclined(String subject) {
    Long at = declined.get(subject);
    return at != null && System.nanoTime() - at < quiet.toNanos();
  }

  private static Optional<Boolean> trusted(boolean yes) {
    return yes ? Optional.of(true) : Optional.empty();
  }
}
