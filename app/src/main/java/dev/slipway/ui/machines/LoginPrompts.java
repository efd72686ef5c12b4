package dev.slipway.ui.machines;

import dev.slipway.ui.dialogs.Blank;
import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.dialogs.Inquiry;
import dev.slipway.ui.dialogs.Question;
import dev.slipway.ui.room.Background;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What logging in asks the user of the window. The methods are for threads without a window and
 * block until there is an answer; two questions never stand before the user at the same time.
 */
public final class LoginPrompts {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String ALSO_KEPT = " It is kept until Slipway is closed.";

  private final Background background;
  private final Dialogs dialogs;
  private final ReentrantLock turn = new ReentrantLock(true);

  public LoginPrompts(Background background, Dialogs dialogs) {
    this.background = background;
    this.dialogs = dialogs;
  }

  /** Whether a machine that nothing is known of is the right one. */
  public boolean trust(String machine, String type, String fingerprint) {
    String text =
        "Slipway meets "
            + machine
            + " for the first time. Compare the fingerprint of its "
            + type
            + " key with what the machine's owner or your cloud says. If you accept it, another"
            + " key at this address is refused from then on.";
    Question question = new Question("Is this the right machine?", text, "Accept", false);
    return asked(() -> dialogs.confirm(question, fingerprint)).orElse(false);
  }

  /** The passphrase of a key; nothing when the user does not want to say it. */
  public Optional<String> passphrase(Path key, boolean again) {
    return one(
        new Inquiry(
            "Passphrase of " + key.getFileName(),
            wrong(again) + "The key " + key + " is locked with a passphrase." + ALSO_KEPT,
            List.of(new Blank("Passphrase", true)),
            "Unlock"));
  }

  /** The password of a login; nothing when the user does not want to say it. */
  public Optional<String> password(String login, boolean again) {
    return one(
        new Inquiry(
            "Password of " + login,
            wrong(again) + "The machine takes none of your keys, but a password." + ALSO_KEPT,
            List.of(new Blank("Password", true)),
            "Log in"));
  }

  /** What a machine asks in its own words; nothing when the user does not want to say it. */
  public Optional<List<String>> answers(String login, String instruction, List<Blank> blanks) {
    String text = instruction.isBlank() ? login + " asks:" : instruction;
    return asked(() -> dialogs.ask(new Inquiry("Log in as " + login, text, blanks, "Log in")))
        .flatMap(answer -> answer);
  }

  private Optional<String> one(Inquiry inquiry) {
    return asked(() -> dialogs.ask(inquiry)).flatMap(answer -> answer).map(List::getFirst);
  }

  private static String wrong(boolean again) {
    return again ? "That was not it. " : "";
  }

  /** Waits for the turn, then for the answer; nothing when nobody answers, or nobody waits. */
  private <T> Optional<T> asked(Supplier<T> question) {
    try {
      if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return Optional.empty();
      try {
        return Optional.of(answer(question).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
      } finally {
        turn.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private <T> CompletableFuture<T> answer(Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    background.onUi(
        () -> {
          try {
            answer.complete(question.get());
          } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
            throw e;
          }
        });
    return answer;
  }
}
