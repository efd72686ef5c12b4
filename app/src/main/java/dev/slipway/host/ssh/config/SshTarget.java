package dev.slipway.host.ssh.config;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A machine as the user writes it: {@code user@machine:port}, where user and port may be missing.
 *
 * @param host its name, address, or what the configuration calls it
 */
public record SshTarget(String host, Optional<String> user, OptionalInt port) {
  private static final int HIGHEST = 65_535;

  public static SshTarget of(String host) {
    return new SshTarget(host, Optional.empty(), OptionalInt.empty());
  }

  /** Reads {@code [ssh://][user@]machine[:port]}; nothing when it is none. */
  public static Optional<SshTarget> parse(String text) {
    String rest = text.strip();
    if (rest.toLowerCase(Locale.ROOT).startsWith("ssh://")) {
      rest = rest.substring("ssh://".length());
      if (rest.endsWith("/")) rest = rest.substring(0, rest.length() - 1);
    }
    int at = rest.lastIndexOf('@');
    Optional<String> user = at < 0 ? Optional.empty() : Optional.of(rest.substring(0, at));
    return place(rest.substring(at + 1), user).filter(SshTarget::sound);
  }

  private static Optional<SshTarget> place(String place, Optional<String> user) {
    if (place.startsWith("[")) {
      int end = place.indexOf(']');
      if (end < 0) return Optional.empty();
      String host = place.substring(1, end);
      String rest = place.substring(end + 1);
      if (rest.isEmpty()) return Optional.of(new SshTarget(host, user, OptionalInt.empty()));
      return rest.startsWith(":") ? withPort(host, user, rest.substring(1)) : Optional.empty();
    }
    int colon = place.indexOf(':');
    boolean bareAddress = colon >= 0 && place.indexOf(':', colon + 1) >= 0;
    if (colon < 0 || bareAddress) {
      return Optional.of(new SshTarget(place, user, OptionalInt.empty()));
    }
    return withPort(place.substring(0, colon), user, place.substring(colon + 1));
  }

  private static Optional<SshTarget> withPort(String host, Optional<String> user, String port) {
    OptionalInt number = port(port);
    return number.isEmpty() ? Optional.empty() : Optional.of(new SshTarget(host, user, number));
  }

  static OptionalInt port(String text) {
    if (!text.matches("[0-9]{1,5}")) return OptionalInt.empty();
    int port = Integer.parseInt(text);
    return port < 1 || port > HIGHEST ? OptionalInt.empty() : OptionalInt.of(port);
  }

  private boolean sound() {
    boolean named = !host.isEmpty() && host.chars().noneMatch(Character::isWhitespace);
    return named && !host.startsWith("-") && user.map(each -> !each.isEmpty()).orElse(true);
  }

  @Override
  public String toString() {
    String place = host.contains(":") ? "[" + host + "]" : host;
    String named = user.map(each -> each + "@" + place).orElse(place);
    return port.isPresent() ? named + ":" + port.getAsInt() : named;
  }
}
