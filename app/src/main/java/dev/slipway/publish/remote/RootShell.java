package dev.slipway.publish.remote;

import dev.slipway.host.CommandResult;
import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import dev.slipway.host.ShellQuote;
import dev.slipway.machine.doctor.Superuser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Runs the scripts of this room on a machine as its superuser. */
public final class RootShell {
  private static final String WRONG_PASSWORD = "incorrect password";
  private static final String NO_PASSWORD = "no password was provided";

  private final Host host;
  private final Superuser superuser;

  public RootShell(Host host, Superuser superuser) {
    this.host = host;
    this.superuser = superuser;
  }

  /**
   * Runs a script to its end.
   *
   * @param script its name: {@code install} for {@code install.sh}
   * @param values shell variables that it finds set; no secrets, since lists of processes show them
   * @param purpose what it is for, to go on after "could not": "install Java"
   * @return what it told
   * @throws GatewayException when it failed, with what the machine said last
   */
  public Lines run(String script, Map<String, String> values, Duration limit, String purpose)
      throws GatewayException, InterruptedException {
    StringBuilder text = new StringBuilder("PROGRAM=" + Places.PROGRAM + "\n");
    text.append("STATE=" + Places.STATE + "\nUNIT=" + Places.UNIT + "\n");
    new TreeMap<>(values)
        .forEach((name, value) -> text.append(name + "=" + ShellQuote.quote(value) + "\n"));
    text.append(read("common")).append(read(script));
    try {
      CommandResult result = host.run(superuser.command(text.toString(), limit));
      if (!result.ok()) throw failure(result, purpose);
      return Lines.of(result.out());
    } catch (HostException e) {
      throw new GatewayException(e.getMessage(), e);
    }
  }

  private GatewayException failure(CommandResult result, String purpose) {
    String words = result.err() + result.out();
    if (words.contains(WRONG_PASSWORD) || words.contains(NO_PASSWORD)) {
      return new GatewayException("sudo on " + host.name() + " does not take this password.");
    }
    String said = result.lastWords();
    return new GatewayException(
        "%s could not %s. It said: %s"
            .formatted(host.name(), purpose, said.isEmpty() ? "nothing." : ended(said)));
  }

  private static String ended(String words) {
    return words.endsWith(".") ? words : words + ".";
  }

  private static String read(String script) {
    String name = script + ".sh";
    try (InputStream in = RootShell.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("Missing resource " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("Unreadable resource " + name, e);
    }
  }
}
