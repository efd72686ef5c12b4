package dev.slipway.host.ssh.config;

import dev.slipway.host.ssh.known.Wildcard;
import java.util.List;
import java.util.Locale;

/** Whether the lines below a {@code Host} or {@code Match} are about a machine. */
record HostMatch(String alias, String localUser) {
  /** {@code Host a* !ab}. */
  boolean host(List<String> patterns) {
    return any(patterns, alias);
  }

  /**
   * {@code Match ...}. What cannot be answered here, such as running a program, does not match.
   *
   * @param hostName the name as far as it is known now
   * @param user the user as far as it is known now
   */
  boolean match(List<String> criteria, String hostName, String user) {
    boolean matches = true;
    int i = 0;
    while (i < criteria.size()) {
      String word = criteria.get(i++).toLowerCase(Locale.ROOT);
      boolean not = word.startsWith("!");
      String criterion = not ? word.substring(1) : word;
      if (criterion.equals("all")) {
        if (not) matches = false;
        continue;
      }
      if (i >= criteria.size()) return false;
      List<String> patterns = List.of(criteria.get(i++).split(",", -1));
      boolean found =
          switch (criterion) {
            case "host" -> any(patterns, hostName);
            case "originalhost" -> any(patterns, alias);
            case "user" -> any(patterns, user);
            case "localuser" -> any(patterns, localUser);
            default -> not;
          };
      if (found == not) matches = false;
    }
    return matches;
  }

  private static boolean any(List<String> patterns, String text) {
    boolean found = false;
    for (String pattern : patterns) {
      boolean not = pattern.startsWith("!");
      String plain = (not ? pattern.substring(1) : pattern).toLowerCase(Locale.ROOT);
      if (!Wildcard.matches(plain, text.toLowerCase(Locale.ROOT))) continue;
      if (not) return false;
      found = true;
    }
    return found;
  }
}
