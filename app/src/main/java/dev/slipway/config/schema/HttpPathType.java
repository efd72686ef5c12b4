package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of an address, which begins with a slash.
 *
 * @param most how many characters it may have
 * @param wrong what it must not hold
 * @param references whether a text with a reference is taken as it is
 */
record HttpPathType(int most, String wrong, boolean references) implements ScalarType<String> {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^/\\s]*(/\\S*)?");

  /** The beginning of paths. */
  static HttpPathType prefix() {
    return new HttpPathType(4094, "[\\s\\\\{}]", false);
  }

  /** A path to ask for. */
  static HttpPathType request() {
    return new HttpPathType(2048, "\\p{Cntrl}", true);
  }

  @Override
  public Optional<String> readPart(Label label, Part part, Findings findings) {
    String text = part.text();
    if (references && References.isIn(text)) return Optional.of(text);
    if (!text.startsWith("/")) {
      reportStart(label, part, findings);
      return Optional.empty();
    }
    if (text.length() > most) {
      findings.error(
          "http-path", part.span(), label.capital() + " has more than " + most + " characters.");
      return Optional.empty();
    }
    Matcher found = Pattern.compile(wrong).matcher(text);
    if (!found.find()) return Optional.of(text);
    String character = found.group().isBlank() ? "a space" : Words.quoted(found.group());
    findings.error(
        "http-path",
        part.sub(found.start(), found.end()).span(),
        label.capital() + " cannot hold " + character + ".");
    return Optional.empty();
  }

  private static void reportStart(Label label, Part part, Findings findings) {
    Matcher address = ADDRESS.matcher(part.text());
    String meant =
        address.matches() ? Optional.ofNullable(address.group(1)).orElse("/") : "/" + part.text();
    findings.error(
        "http-path",
        part.span(),
        label.capital() + " must begin with /, so write " + meant + ".",
        part.changeTo(meant));
  }

  @Override
  public String expected() {
    return "a path such as /health";
  }

  @Override
  public List<String> forms() {
    return List.of("/", "/health");
  }

  @Override
  public String pattern() {
    String path = references ? "/[^\\x00-\\x1f]*" : "/[^\\s\\\\{}]*";
    return references ? References.or(path) : path;
  }
}
