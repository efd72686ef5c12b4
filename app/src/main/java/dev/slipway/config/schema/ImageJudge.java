package dev.slipway.config.schema;

import dev.slipway.config.Fix;
import dev.slipway.config.schema.ImageType.ImageProblem;
import dev.slipway.config.yaml.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the name of an image apart. A reference inside stands for any right text. */
final class ImageJudge {
  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z]+)://");
  private static final Pattern HOST =
      Pattern.compile("[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::[0-9]{1,5})?");
  private static final Pattern PIECE = Pattern.compile("[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*+");
  private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}");
  private static final Pattern DIGEST =
      Pattern.compile(
          "sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128}|(?!sha)[a-z0-9+._-]+:[a-f0-9]{32,}");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([a-zA-Z_][a-zA-Z0-9_]*)\\}?");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\{[^{}]*+\\}\\}");

  private final Part part;
  private final String text;
  private final boolean hasReferences;

  ImageJudge(Part part) {
    this.part = part;
    this.text =
        REFERENCE.matcher(part.text()).replaceAll(found -> "x".repeat(found.group().length()));
    this.hasReferences = References.isIn(part.text());
  }

  Optional<ImageProblem> problem() {
    if (text.isEmpty()) return problem(0, 0, "The name of the image is empty.");
    Matcher scheme = SCHEME.matcher(text);
    if (scheme.lookingAt()) {
      return problem(
          0,
          scheme.end(),
          "The name of an image has no " + scheme.group() + " before it. Leave it away.",
          part.sub(0, scheme.end()).fix("Remove " + Words.quoted(scheme.group()), ""));
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return problem(i, i + 1, "There is a space in the name of the image. Take it out.");
      }
    }
    Matcher variable = VARIABLE.matcher(text);
    if (variable.find()) return variable(variable);
    int colons = text.indexOf("::");
    if (colons >= 0) {
      Fix fix = part.sub(colons, colons + 2).fix("Remove one colon", ":");
      return problem(colons, colons + 2, "There are two colons here. Only one is needed.", fix);
    }
    return inParts();
  }

  private Optional<ImageProblem> variable(Matcher variable) {
    return problem(
        variable.start(), variable.end(), "No variable is put in here. Write the name itself.");
  }

  private Optional<ImageProblem> inParts() {
    int at = text.indexOf('@');
    int end = at < 0 ? text.length() : at;
    if (at >= 0) {
      Optional<ImageProblem> digest = digest(at + 1);
      if (digest.isPresent()) return digest;
    }
    int slash = text.lastIndexOf('/', end - 1);
    int colon = text.indexOf(':', slash + 1);
    boolean tagged = colon >= 0 && colon < end;
    int pathEnd = tagged ? colon : end;
    int pathStart = hostEnd(pathEnd);
    Optional<ImageProblem> host = host(pathStart);
    if (host.isPresent()) return host;
    Optional<ImageProblem> path = path(pathStart, pathEnd);
    return path.isPresent() || !tagged ? path : tag(colon, end);
  }

  /** Where the path begins: behind the first slash if what stands before it can be a host. */
  private int hostEnd(int pathEnd) {
    int slash = text.indexOf('/');
    if (slash < 0 || slash >= pathEnd) return 0;
    String first = text.substring(0, slash);
    boolean host = first.contains(".") || first.contains(":") || first.equals("localhost");
    return host ? slash + 1 : 0;
  }

  private Optional<ImageProblem> host(int pathStart) {
    if (pathStart == 0) return Optional.empty();
    String host = text.substring(0, pathStart - 1);
    if (HOST.matcher(host).matches()) return port(host);
    return problem(
        0,
        pathStart - 1,
        Words.quoted(part.text().substring(0, pathStart - 1))
            + " cannot be the address of a registry. Write, for example, ghcr.io or"
            + " registry.example.com:5000.");
  }

  private Optional<ImageProblem> port(String host) {
    int colon = host.indexOf(':');
    int port = colon < 0 ? 1 : Integer.parseInt(host.substring(colon + 1));
    return 1 <= port && port <= 65535
        ? Optional.empty()
        : problem(colon + 1, host.length(), "A port is a number from 1 to 65535.");
  }

  private Optional<ImageProblem> path(int start, int end) {
    String path = text.substring(start, end);
    if (!path.equals(path.toLowerCase(Locale.ROOT))) {
      Part whole = part.sub(start, end);
      String lower = path.toLowerCase(Locale.ROOT);
      String sentence =
          "The path of an image is written in small letters"
              + (hasReferences ? "." : ": " + lower + ".");
      return hasReferences
          ? problem(start, end, sentence)
          : Optional.of(new ImageProblem(whole, sentence, List.of(whole.changeTo(lower))));
    }
    int begin = start;
    for (String piece : path.split("/", -1)) {
      if (!PIECE.matcher(piece).matches()) return piece(piece, begin);
      begin += piece.length() + 1;
    }
    return Optional.empty();
  }

  private Optional<ImageProblem> piece(String piece, int begin) {
    if (!piece.isEmpty()) {
      return problem(
          begin,
          begin + piece.length(),
          "The path of an image has small letters and digits, with single dots, hyphens or"
              + " underscores between them, not "
              + Words.quoted(piece)
              + ".");
    }
    return text.isEmpty() || text.startsWith(":") || text.startsWith("@")
        ? problem(0, text.length(), "The name of the image is missing before the tag.")
        : problem(
            Math.max(0, begin - 1),
            Math.min(text.length(), begin + 1),
            "A name is missing beside a slash here.");
  }

  private Optional<ImageProblem> tag(int colon, int end) {
    String tag = text.substring(colon + 1, end);
    if (TAG.matcher(tag).matches()) return Optional.empty();
    if (tag.isEmpty()) {
      return problem(
          colon,
          colon + 1,
          "There is no tag behind the colon. Write one, or take the colon out.",
          part.sub(colon, colon + 1).fix("Remove the colon", "").suggested());
    }
    return problem(
        colon + 1,
        end,
        "A tag has letters, digits, dots, hyphens and underscores, 128 at most, not "
            + Words.quoted(tag)
            + ".");
  }

  private Optional<ImageProblem> digest(int start) {
    String digest = text.substring(start);
    boolean open = REFERENCE.matcher(part.text().substring(start)).find();
    if (open || DIGEST.matcher(digest).matches()) return Optional.empty();
    return problem(
        start,
        text.length(),
        "A digest is written as sha256: and 64 of the characters 0 to 9 and a to f.");
  }

  private Optional<ImageProblem> problem(int from, int to, String sentence, Fix... fixes) {
    return Optional.of(new ImageProblem(part.sub(from, to), sentence, List.of(fixes)));
  }
}
