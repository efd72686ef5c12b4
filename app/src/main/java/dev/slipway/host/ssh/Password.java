package dev.slipway.host.ssh;

import dev.slipway.host.ssh.config.SshSettings;
import dev.slipway.host.ssh.keys.LoginQuestions;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.schmizz.sshj.userauth.method.ChallengeResponseProvider;
import net.schmizz.sshj.userauth.password.Resource;

/**
 * The user's password at a machine, and the answers to what else it asks. A password is asked for
 * while no connection waits; a code that is good for seconds cannot be.
 */
final class Password implements ChallengeResponseProvider {
  private final SshAccess access;
  private final String login;
  private final String name;
  private Optional<String> known;
  private String instruction = "";
  private int tries;
  private boolean used;
  private boolean wanted;

  Password(SshAccess access, SshSettings settings) {
    this.access = access;
    this.login = settings.login();
    this.name = "ssh-password:" + login + ":" + settings.port();
    this.known = kept();
  }

  Optional<String> known() {
    return known;
  }

  int tries() {
    return tries;
  }

  /** Whether the machine was told the password. */
  boolean used() {
    return used;
  }

  /** Whether the machine asked for a password that is not known. */
  boolean wanted() {
    return wanted;
  }

  void begin() {
    used = false;
    wanted = false;
  }

  /**
   * Asks the user.
   *
   * @return whether there is an answer
   */
  boolean ask() {
    wanted = false;
    known = access.questions().password(login, tries > 0);
    return known.isPresent();
  }

  void wrong() throws IOException {
    tries++;
    known = Optional.empty();
    access.keeper().forget(name);
  }

  void keep() throws IOException {
    if (known.isPresent()) access.keeper().keep(name, known.get());
  }

  @Override
  public List<String> getSubmethods() {
    return List.of();
  }

  // The interface itself leaves the type open.
  @SuppressWarnings("rawtypes")
  @Override
  public void init(Resource resource, String title, String words) {
    instruction = words;
  }

  @Override
  public char[] getResponse(String prompt, boolean shown) {
    boolean password = !shown && prompt.toLowerCase(Locale.ROOT).contains("password");
    if (password && known.isPresent()) {
      used = true;
      return known.get().toCharArray();
    }
    if (password) {
      wanted = true;
      throw new IllegalStateException("The password is asked for without a connection");
    }
    return access
        .questions()
        .answer(login, instruction, List.of(new LoginQuestions.Prompt(prompt, shown)))
        .filter(answers -> !answers.isEmpty())
        .map(answers -> answers.getFirst().toCharArray())
        .orElse(new char[0]);
  }

  @Override
  public boolean shouldRetry() {
    return false;
  }

  private Optional<String> kept() {
    try {
      return access.keeper().secret(name);
    } catch (IOException e) {
      // Then the user is asked once more.
      return Optional.empty();
    }
  }
}
