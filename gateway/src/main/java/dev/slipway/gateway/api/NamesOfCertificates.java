package dev.slipway.gateway.api;

import java.util.List;
import java.util.regex.Pattern;

/** The names that certificates may be for. */
final class NamesOfCertificates {
  /** As many as public authorities take. */
  private static final int MOST = 100;

  private static final Pattern NAME =
      Pattern.compile("(\\*\\.)?[a-z0-9_]([a-z0-9_-]{0,62})(\\.[a-z0-9_-]{1,63}){0,30}");

  private NamesOfCertificates() {}

  static List<String> checked(List<String> names) {
    if (names.isEmpty() || names.size() > MOST) {
      throw new IllegalArgumentException("A certificate needs from 1 to " + MOST + " names.");
    }
    for (String name : names) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "\""
                + name
                + "\" cannot be the name of a certificate. Write a host name in lower case, such as"
                + " app.example.com, or *.example.com.");
      }
    }
    return List.copyOf(names);
  }
}
