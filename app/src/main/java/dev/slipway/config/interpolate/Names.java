package dev.slipway.config.interpolate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names of references there are. */
final class Names {
  private static final Pattern TWO_PARTS = Pattern.compile("[a-zA-Z0-9_]+\\.[a-zA-Z0-9_]+");
  private static final Set<String> LATER =
      Set.of("run.project_name", "dstack.node_rank", "dstack.job_num");
  private static final List<String> FIXED =
      List.of("run.name", "run.args", "run.project_name", "dstack.node_rank", "dstack.job_num");

  private Names() {}

  sealed interface Judgement {}

  /** It can be resolved. */
  record Known() implements Judgement {}

  /** It is right, and cannot be resolved yet. */
  record NotYet() implements Judgement {}

  /**
   * It is wrong, for the reason that the sentence tells.
   *
   * @param meant the name that was most likely meant
   */
  record Wrong(String code, String sentence, Optional<String> meant) implements Judgement {}

  /** Whether it is right, but stays in the text for now. */
  static boolean isLater(String name) {
    return LATER.contains(name) || GroupReferences.isOne(name);
  }

  static Judgement judge(String name, Place place) {
    if (isLater(name)) return new NotYet();
    if (!TWO_PARTS.matcher(name).matches()) {
      return new Wrong(
          "reference-name",
          "A reference is written as ${{ secrets.NAME }}: two names of letters, digits and"
              + " underscores with one dot between them.",
          Optional.empty());
    }
    String namespace = name.substring(0, name.indexOf('.'));
    return switch (namespace) {
      case "secrets", "env" -> new Known();
      case "run" ->
          name.equals("run.name") || name.equals("run.args") ? new Known() : unknown(name, place);
      default -> unknown(name, place);
    };
  }

  private static Wrong unknown(String name, Place place) {
    Optional<String> meant = meant(name);
    String hint =
        meant
            .map(near -> ". Did you mean " + near + "?")
            .orElseGet(() -> " to refer to. " + place.known());
    return new Wrong("reference-unknown", "There is nothing called " + name + hint, meant);
  }

  private static Optional<String> meant(String name) {
    String namespace = name.substring(0, name.indexOf('.')).toLowerCase(Locale.ROOT);
    String key = name.substring(name.indexOf('.'));
    return switch (namespace) {
      case "secrets", "secret", "sercets", "secerts", "scerets" -> Optional.of("secrets" + key);
      case "env", "envs", "environment" -> Optional.of("env" + key);
      default -> near(name.toLowerCase(Locale.ROOT));
    };
  }

  private static Optional<String> near(String name) {
    return FIXED.stream()
        .filter(known -> known.equals(name) || known.startsWith(name) || oneAway(known, name))
        .findFirst();
  }

  /** One letter was left out, added or changed. */
  private static boolean oneAway(String known, String name) {
    int front = 0;
    int shorter = Math.min(known.length(), name.length());
    while (front < shorter && known.charAt(front) == name.charAt(front)) front++;
    int back = 0;
    while (back < shorter - front
        && known.charAt(known.length() - 1 - back) == name.charAt(name.length() - 1 - back)) back++;
    return Math.max(known.length(), name.length()) - front - back <= 1;
  }
}
