package dev.slipway.host.ssh.config;

import java.nio.file.Path;

/** What stands for {@code %h} and its like. */
record Tokens(String alias, String host, int port, String remoteUser, String localUser, Path home) {
  String expand(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%' || i + 1 == text.length()) {
        out.append(c);
        continue;
      }
      char token = text.charAt(++i);
      switch (token) {
        case '%' -> out.append('%');
        case 'h' -> out.append(host);
        case 'n' -> out.append(alias);
        case 'p' -> out.append(port);
        case 'r' -> out.append(remoteUser);
        case 'u' -> out.append(localUser);
        case 'd' -> out.append(home);
        default -> out.append('%').append(token);
      }
    }
    return out.toString();
  }
}
