package dev.slipway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.fake.Answers;
import dev.slipway.ui.fake.SameThread;
import dev.slipway.ui.machines.LoginPrompts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowQuestionsTest {
  private final Answers user = new Answers();
  private final LoginPrompts window = new LoginPrompts(new SameThread(), user);

  @Test
  void withoutAWindowNobodyAnswers() {
    WindowQuestions questions = new WindowQuestions(Duration.ZERO);

    assertThat(questions.trust("gpu-1", "ED25519", "SHA256:x")).isFalse();
    questions.open(window);
    assertThat(questions.trust("gpu-1", "ED25519", "SHA256:x")).isTrue();
    questions.close();
    assertThat(questions.password("admin@gpu-1", false)).isEmpty();
  }

  @Test
  void whatWasNotAnsweredIsNotAskedAgainForAWhile() {
    WindowQuestions questions = new WindowQuestions(Duration.ofMinutes(5));
    questions.open(window);

    assertThat(questions.password("admin@gpu-1", false)).isEmpty();
    user.typed = Optional.of(List.of("secret"));
    assertThat(questions.password("admin@gpu-1", false)).isEmpty();
    assertThat(user.inquiries).hasSize(1);

    assertThat(questions.password("admin@gpu-2", false)).contains("secret");
    assertThat(questions.passphrase(Path.of("/keys/id"), false)).contains("secret");
  }

  @Test
  void whoAsksForItHimselfIsAskedEachTime() {
    WindowQuestions questions = new WindowQuestions(Duration.ZERO);
    questions.open(window);
    user.yes = false;

    assertThat(questions.trust("gpu-1", "ED25519", "SHA256:x")).isFalse();
    user.yes = true;
    assertThat(questions.trust("gpu-1", "ED25519", "SHA256:x")).isTrue();
  }
}
