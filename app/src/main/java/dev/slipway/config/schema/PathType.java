package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A path of a file or folder. */
record PathType(Kind kind) implements ScalarType<String> {
  private static final Pattern DRIVE = Pattern.compile("[a-zA-Z]:[\\\\/].*");

  /** Where a path leads, and how it may be written. */
  enum Kind {
    /** Of the container or the machine, from its root, without {@code ..}. */
    ABSOLUTE("a path from the root such as /data", "/data"),
    /** Of the container. */
    UNIX("a path such as /app or ~/app", "/app"),
    /** Of this computer, whatever its system. */
    LOCAL("a path such as ./data or ~/data", "./data");

    private final String expected;
    private final String form;

    Kind(String expected, String form) {
      this.expected = expected;
      this.form = form;
    }
  }

  static PathType absolute() {
    return new PathType(Kind.ABSOLUTE);
  }

  static PathType unix() {
    return new PathType(Kind.UNIX);
  }

  static PathType local() {
    return new PathType(Kind.LOCAL);
  }

  /** True if it begins with a drive of Windows. */
  static boolean hasDrive(String text) {
    return DRIVE.matcher(text).matches();
  }

  @Override
  public Optional<String> readPart(Label label, Part part, Findings findings) {
    boolean right =
        switch (kind) {
          case ABSOLUTE -> isUnix(part, findings) && isAbsolute(label, part, findings);
          case UNIX -> isUnix(part, findings) && isOwnHome(part, findings);
          case LOCAL -> isFilled(part, findings) && isOwnHome(part, findings);
        };
    return right ? Optional.of(part.text()) : Optional.empty();
  }

  private static boolean isFilled(Part part, Findings findings) {
    if (!part.isEmpty()) return true;
    findings.error("path", part.span(), "The path is empty.");
    return false;
  }

  private static boolean isUnix(Part part, Findings findings) {
    if (!isFilled(part, findings)) return false;
    String text = part.text();
    if (hasDrive(text)) {
      findings.error(
          "path",
          part.span(),
          "This path leads into Linux, where there are no drives. Write, for example, /data.");
      return false;
    }
    if (!text.contains("\\") || References.isIn(text)) return true;
    String slashes = text.replace('\\', '/');
    findings.error(
        "path",
        part.span(),
        "In Linux the names in a path are separated by /: write " + slashes + ".",
        part.changeTo(slashes));
    return false;
  }

  private static boolean isOwnHome(Part part, Findings findings) {
    String text = part.text();
    if (!text.startsWith("~")
        || text.equals("~")
        || text.startsWith("~/")
        || text.startsWith("~\\")) {
      return true;
    }
    findings.error(
        "path",
        part.span(),
        "The home folder of somebody else cannot be named by ~. Write the whole path.");
    return false;
  }

  private static boolean isAbsolute(Label label, Part part, Findings findings) {
    String text = part.text();
    if (References.isIn(text) && text.startsWith("${{")) return true;
    if (!text.startsWith("/")) {
      String absolute = "/" + text.replaceFirst("^(?:~|\\.)?/", "");
      boolean home = text.startsWith("~");
      String sentence = label.capital() + " must be a path that begins with /.";
      if (home || text.startsWith("..")) {
        findings.error("path", part.span(), sentence);
      } else {
        findings.error("path", part.span(), sentence, part.changeTo(absolute).suggested());
      }
      return false;
    }
    if (Arrays.stream(text.split("/", -1)).noneMatch(".."::equals)) return true;
    findings.error(
        "path", part.span(), "A path here cannot go up by \"..\". Write where it leads to.");
    return false;
  }

  @Override
  public String expected() {
    return kind.expected;
  }

  @Override
  public List<String> forms() {
    return List.of(kind.form);
  }

  @Override
  public String pattern() {
    return kind == Kind.ABSOLUTE ? References.or("/.*") : ".+";
  }
}
