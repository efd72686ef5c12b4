package dev.slipway.engine;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Names for runs: the one asked for, the configuration's own, or one made of the file's name:
 * {@code serve.dstack.yml} becomes {@code serve}, {@code models/.dstack.yml} becomes {@code
 * models}.
 */
final class RunNames {
  /** Letters, digits, dashes and underscores, as releases since 0.10.7 have allowed. */
  private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]{0,99}");

  private static final int LONGEST = 40;
  private static final String FALLBACK = "run";

  private RunNames() {}

  static boolean allowed(String name) {
    return ALLOWED.matcher(name).matches();
  }

  /** A name that nobody has had yet. */
  static String make(Optional<Path> file, Path folder, Predicate<String> used) {
    String base = base(file, folder);
    if (!used.test(base)) return base;
    int number = 2;
    while (used.test(base + "-" + number)) number++;
    return base + "-" + number;
  }

  /** The name as the first label of a host name. */
  static String label(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-').replaceAll("-+$", "");
  }

  private static String base(Optional<Path> file, Path folder) {
    String name =
        file.map(path -> path.getFileName().toString())
            .map(text -> text.replaceFirst("\\.dstack\\.ya?ml$", ""))
            .orElse("");
    if (name.isEmpty() || name.startsWith(".")) name = lastPart(folder);
    String clean =
        name.toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+", "")
            .replaceAll("-+$", "");
    if (clean.length() > LONGEST) clean = clean.substring(0, LONGEST).replaceAll("-+$", "");
    return clean.isEmpty() ? FALLBACK : clean;
  }

  private static String lastPart(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return last == null ? FALLBACK : last.toString();
  }
}
