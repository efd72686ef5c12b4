package dev.slipway.host.ssh;

import dev.slipway.host.ssh.config.SshSettings;
import dev.slipway.host.ssh.keys.PassphraseNeeded;
import dev.slipway.host.ssh.keys.PublicKeyMethod;
import dev.slipway.host.ssh.keys.Signer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.Service;
import net.schmizz.sshj.userauth.UserAuth;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AuthKeyboardInteractive;
import net.schmizz.sshj.userauth.method.AuthMethod;
import net.schmizz.sshj.userauth.method.AuthNone;
import net.schmizz.sshj.userauth.method.AuthPassword;
import net.schmizz.sshj.userauth.password.PasswordUtils;

/**
 * Logs a user in, over as many connections as it takes: a server hangs up after a few keys that it
 * does not know, so the next connection goes on with those that were not tried.
 */
final class Login {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration ASKED_LIMIT = Duration.ofSeconds(110);

  /** Servers allow six failed tries, often fewer. */
  private static final int MOST_KEYS_AT_ONCE = 5;

  private static final int MOST_PASSWORDS = 3;
  private static final int MOST_KEYS = 20;

  private final SshAccess access;
  private final SshSettings settings;
  private final Candidates candidates;
  private List<Signer> keys;
  private boolean askedForLocked;
  private final Set<String> tried = new HashSet<>();
  private final List<String> names = new ArrayList<>();
  private final Password password;
  private boolean keyTaken;
  private Collection<String> methods = List.of();

  Login(SshAccess access, SshSettings settings, List<Path> first) {
    this.access = access;
    this.settings = settings;
    this.candidates = new Candidates(access, settings, first);
    this.keys = candidates.find();
    this.password = new Password(access, settings);
  }

  /**
   * Logs in.
   *
   * @throws NeedsAnswer when another connection has to follow
   * @throws SshException when the machine does not want this user
   */
  void run(SSHClient client) throws IOException {
    UserAuth auth = client.getUserAuth();
    try {
      if (attempt(client, new AuthNone(), LIMIT)) return;
      methods = auth.getAllowedMethods();
      if (methods.contains("publickey") && byKey(client)) return;
      if (byPassword(client)) return;
    } catch (UserAuthException e) {
      methods = methods.isEmpty() ? auth.getAllowedMethods() : methods;
      if (password.wanted()) throw needsPassword();
      throw refusal(Optional.of(e));
    }
    throw refusal(Optional.empty());
  }

  private boolean byKey(SSHClient client) throws IOException {
    int now = 0;
    for (Signer key : keys) {
      if (tried.contains(Candidates.mark(key)) || tried.size() >= MOST_KEYS) continue;
      if (now++ >= MOST_KEYS_AT_ONCE) throw new NeedsAnswer(() -> {});
      PublicKeyMethod method = new PublicKeyMethod(key, client.getTransport().getServerVersion());
      try {
        if (attempt(client, method, LIMIT)) return true;
        keyTaken |= method.taken();
        took(key);
        if (!client.getUserAuth().getAllowedMethods().contains("publickey")) return false;
      } catch (UserAuthException e) {
        keyTaken |= method.taken();
        if (method.failure().isEmpty()) throw hungUp(key, e);
        couldNotSign(key, method.failure().get());
      }
    }
    if (!askedForLocked && !candidates.locked().isEmpty()) throw needsUnlocking();
    return false;
  }

  /** Only when nothing else did it: the user may not want to open every key there is. */
  private NeedsAnswer needsUnlocking() {
    askedForLocked = true;
    return new NeedsAnswer(
        () -> {
          for (Path file : candidates.locked()) {
            if (!access.keys().unlock(file, access.questions())) {
              names.add("the key " + file + " (without its passphrase)");
            }
          }
          keys = candidates.find();
        });
  }

  private void couldNotSign(Signer key, IOException failure) throws NeedsAnswer {
    if (!(failure instanceof PassphraseNeeded needed)) {
      took(key);
      names.set(names.size() - 1, key.name() + " (" + failure.getMessage() + ")");
      throw new NeedsAnswer(() -> {});
    }
    throw new NeedsAnswer(
        () -> {
          if (!access.keys().unlock(needed.file(), access.questions())) {
            took(key);
            names.set(names.size() - 1, key.name() + " (without its passphrase)");
          }
        });
  }

  /** The server had enough: whatever was not tried yet gets a connection of its own. */
  private IOException hungUp(Signer key, UserAuthException e) {
    took(key);
    boolean more = keys.stream().anyMatch(each -> !tried.contains(Candidates.mark(each)));
    if (more && tried.size() < MOST_KEYS) return new NeedsAnswer(() -> {});
    return e;
  }

  private void took(Signer key) {
    if (tried.add(Candidates.mark(key))) names.add(key.name());
  }

  private boolean byPassword(SSHClient client) throws IOException {
    Collection<String> now = client.getUserAuth().getAllowedMethods();
    if (now.contains("keyboard-interactive")) {
      password.begin();
      if (attempt(client, new AuthKeyboardInteractive(password), ASKED_LIMIT)) return kept();
      if (password.used()) throw wrongPassword();
      names.add("your answers");
    }
    if (!now.contains("password")) return false;
    if (password.known().isEmpty()) throw needsPassword();
    char[] secret = password.known().get().toCharArray();
    if (attempt(client, new AuthPassword(PasswordUtils.createOneOff(secret)), LIMIT)) return kept();
    throw wrongPassword();
  }

  private boolean kept() throws IOException {
    password.keep();
    return true;
  }

  private IOException wrongPassword() throws IOException {
    password.wrong();
    names.add("a password");
    if (password.tries() >= MOST_PASSWORDS) return refusal(Optional.empty());
    return needsPassword();
  }

  private NeedsAnswer needsPassword() {
    return new NeedsAnswer(
        () -> {
          if (!password.ask()) throw refusal(Optional.empty());
        });
  }

  private boolean attempt(SSHClient client, AuthMethod method, Duration limit) throws IOException {
    method.setLoggerFactory(access.library().config().getLoggerFactory());
    try {
      Service next = (Service) client.getConnection();
      return client
          .getUserAuth()
          .authenticate(settings.user(), next, method, (int) limit.toMillis());
    } catch (UserAuthException e) {
      throw e;
    } catch (IOException e) {
      throw new UserAuthException(e);
    }
  }

  private SshException refusal(Optional<UserAuthException> cause) {
    String sentence =
        new LoginRefusal(settings, List.copyOf(names), List.copyOf(methods), keyTaken)
            .sentence(candidates.problems(), cause.map(Throwable::getMessage));
    return cause
        .map(each -> new SshException(SshFailure.LOGIN, sentence, each))
        .orElseGet(() -> new SshException(SshFailure.LOGIN, sentence));
  }
}
