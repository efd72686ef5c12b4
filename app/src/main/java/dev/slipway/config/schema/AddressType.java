package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a machine alone, without a scheme, a user, a port or a path.
 *
 * @param form one as an example
 * @param wildcard whether a star for all names below it does no harm
 */
record AddressType(String expected, String form, boolean wildcard) implements ScalarType<String> {
  private static final String STAR = "*.";
  private static final Pattern WITH_PORT = Pattern.compile("([^:]+):([0-9]{1,5})");
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+]*://");

  AddressType(String expected, String form) {
    this(expected, form, false);
  }

  @Override
  public Optional<String> readPart(Label label, Part part, Findings findings) {
    String text = part.text();
    boolean starred = wildcard && text.startsWith(STAR);
    Optional<String> wrong = complaint(starred ? text.substring(STAR.length()) : text);
    if (wrong.isEmpty() && starred) warnOfStar(part, findings);
    if (wrong.isEmpty()) return Optional.of(text);
    findings.error("wrong-value", part.span(), wrong.get(), fix(part).stream().toArray(Fix[]::new));
    return Optional.empty();
  }

  private static void warnOfStar(Part part, Findings findings) {
    findings.warning(
        "wildcard",
        part.sub(0, STAR.length()).span(),
        "The names below a domain are meant without a star. Leave it away.",
        part.sub(0, STAR.length()).fix("Remove \"*.\"", ""));
  }

  /** The port behind the colon, if there is just one colon and a number behind it. */
  static Optional<String> port(String text) {
    Matcher matcher = WITH_PORT.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
  }

  private Optional<String> complaint(String text) {
    Optional<String> scheme = scheme(text);
    if (scheme.isPresent()) {
      return Optional.of("There is no " + scheme.get() + " before " + expected + ".");
    }
    if (port(text).isPresent()) {
      return Optional.of(
          "The port does not belong to the address. Leave it away, or write port: "
              + port(text).get()
              + " where there is such a field.");
    }
    if (HostName.withoutReferences(text).matches(".*[\\s/@].*")) {
      return Optional.of(
          "Only the name or number of a machine stands here, such as "
              + form
              + ", without a user, a path or a space.");
    }
    return HostName.complaint(text);
  }

  /** The address inside, if what is around it can only be left away. */
  private static Optional<Fix> fix(Part part) {
    String text = part.text();
    String scheme = scheme(text).orElse("");
    String meant = text.substring(scheme.length());
    if (HostName.isRight(meant) && !scheme.isEmpty()) {
      return Optional.of(part.sub(0, scheme.length()).fix("Remove \"" + scheme + "\"", ""));
    }
    String bare = meant.endsWith("/") ? meant.substring(0, meant.length() - 1) : meant;
    return HostName.isRight(bare) && !bare.equals(text)
        ? Optional.of(part.changeTo(bare))
        : Optional.empty();
  }

  private static Optional<String> scheme(String text) {
    Matcher matcher = SCHEME.matcher(text);
    return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
  }

  @Override
  public List<String> forms() {
    return List.of(form);
  }

  @Override
  public String pattern() {
    return References.or(wildcard ? "(?:\\*\\.)?" + HostName.PATTERN : HostName.PATTERN);
  }
}
