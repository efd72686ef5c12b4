package dev.slipway.ui.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.ui.dialogs.Blank;
import dev.slipway.ui.fake.Answers;
import dev.slipway.ui.room.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LoginPromptsTest {
  private final Answers user = new Answers();
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final LoginPrompts prompts = new LoginPrompts(new WindowThread(), user);

  @Test
  void aFingerprintIsShownToBeCompared() throws Exception {
    CompletableFuture<Boolean> trusted =
        asked(() -> prompts.trust("10.0.0.5", "ED25519", "SHA256:abc"));
    window.take().run();

    assertThat(trusted.join()).isTrue();
    assertThat(user.codes).containsExactly("SHA256:abc");
    assertThat(user.questions.getFirst().text()).contains("10.0.0.5").contains("ED25519");
  }

  @Test
  void aPassphraseIsAskedForHidden() throws Exception {
    user.typed = Optional.of(List.of("open sesame"));

    CompletableFuture<Optional<String>> answer =
        asked(() -> prompts.passphrase(Path.of("/home/me/.ssh/id"), true));
    window.take().run();

    assertThat(answer.join()).contains("open sesame");
    assertThat(user.inquiries.getFirst().text()).startsWith("That was not it.");
    assertThat(user.inquiries.getFirst().blanks().getFirst().hidden()).isTrue();
  }

  @Test
  void backingOutIsNoAnswer() throws Exception {
    CompletableFuture<Optional<String>> password =
        asked(() -> prompts.password("admin@10.0.0.5", false));
    window.take().run();
    CompletableFuture<Optional<List<String>>> answers =
        asked(() -> prompts.answers("admin", "", List.of(new Blank("Code", false))));
    window.take().run();

    assertThat(password.join()).isEmpty();
    assertThat(answers.join()).isEmpty();
  }

  @Test
  void oneQuestionAtATimeStandsBeforeTheUser() throws Exception {
    user.typed = Optional.of(List.of("x"));
    CompletableFuture<Optional<String>> one = asked(() -> prompts.password("admin@a", false));
    Runnable first = window.take();
    CompletableFuture<Optional<String>> two = asked(() -> prompts.password("admin@b", false));

    await().during(java.time.Duration.ofMillis(200)).until(window::isEmpty);
    first.run();
    window.take().run();

    assertThat(one.join()).contains("x");
    assertThat(two.join()).contains("x");
  }

  private static <T> CompletableFuture<T> asked(Callable<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                answer.complete(question.call());
              } catch (Exception e) {
                answer.completeExceptionally(e);
              }
            });
    return answer;
  }

  /** The window's thread, of which the test is the clock. */
  private final class WindowThread implements Background {
    @Override
    public <T> void run(
        String what,
        Callable<T> work,
        Consumer<? super T> onSuccess,
        Consumer<? super Exception> onFailure) {
      throw new AssertionError("Nothing is worked on here");
    }

    @Override
    public void onUi(Runnable action) {
      window.add(action);
    }
  }
}
