package dev.slipway.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.host.ssh.config.SshTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SshAnswersTest {
  @TempDir private Path folder;
  private final SshServer server = SshServer.setUpDefaultServer();
  private Desk desk;
  private SshAccess access;
  private int passwordsSeen;

  @BeforeEach
  void start() throws IOException {
    desk = new Desk(folder.resolve("home"));
    desk.config("StrictHostKeyChecking accept-new\n");
    access = desk.access();
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
    server.setPasswordAuthenticator(
        (user, password, session) -> {
          passwordsSeen++;
          return password.equals("right");
        });
  }

  @AfterEach
  void end() throws IOException {
    server.stop(true);
  }

  @Test
  void aPasswordIsAskedForAgainWhenWrongAndThenNeverMore() throws IOException {
    serve(UserAuthPasswordFactory.INSTANCE);
    desk.passwords = new ArrayList<>(List.of("wrong", "right"));

    connect();
    connect();

    assertThat(desk.asked)
        .containsExactly(
            "password " + Desk.USER + "@127.0.0.1", "password " + Desk.USER + "@127.0.0.1 again");
    assertThat(passwordsSeen).isEqualTo(3);
  }

  @Test
  void threeWrongPasswordsAreEnough() throws IOException {
    serve(UserAuthPasswordFactory.INSTANCE);
    desk.passwords = new ArrayList<>(List.of("a", "b", "c", "right"));

    assertThatThrownBy(this::connect)
        .isInstanceOfSatisfying(
            SshException.class, e -> assertThat(e.failure()).isEqualTo(SshFailure.LOGIN))
        .hasMessageContaining("Tried: a password")
        .hasMessageContaining("Check the user's name and the password");
    assertThat(passwordsSeen).isEqualTo(3);
  }

  @Test
  void whoDoesNotAnswerIsNotLetIn() throws IOException {
    serve(UserAuthPasswordFactory.INSTANCE);

    assertThatThrownBy(this::connect).hasMessageContaining("does not let you in");
    assertThat(passwordsSeen).isZero();
  }

  @Test
  void thePasswordAndACodeAreAnsweredAsTheMachineAsks() throws IOException {
    server.setKeyboardInteractiveAuthenticator(new PasswordAndCode());
    serve(UserAuthKeyboardInteractiveFactory.INSTANCE);
    desk.passwords = new ArrayList<>(List.of("right"));
    desk.answers = new ArrayList<>(List.of("123456"));

    connect();

    assertThat(desk.asked).containsExactly("password " + Desk.USER + "@127.0.0.1", "answer Code: ");
  }

  private void serve(UserAuthFactory factory) throws IOException {
    server.setUserAuthFactories(List.of(factory));
    server.start();
  }

  private void connect() throws IOException {
    SshTarget target =
        new SshTarget("127.0.0.1", Optional.empty(), OptionalInt.of(server.getPort()));
    try (SshConnection made = new Connector(access, SshMachine.of(target)).connect()) {
      assertThat(made.alive()).isTrue();
    }
  }

  private static final class PasswordAndCode implements KeyboardInteractiveAuthenticator {
    @Override
    public InteractiveChallenge generateChallenge(
        ServerSession session, String user, String language, String methods) {
      InteractiveChallenge challenge = new InteractiveChallenge();
      challenge.setInteractionName("");
      challenge.setInteractionInstruction("");
      challenge.setLanguageTag("");
      challenge.addPrompt("Password: ", false);
      challenge.addPrompt("Code: ", true);
      return challenge;
    }

    @Override
    public boolean authenticate(ServerSession session, String user, List<String> responses) {
      return responses.equals(List.of("right", "123456"));
    }
  }
}
