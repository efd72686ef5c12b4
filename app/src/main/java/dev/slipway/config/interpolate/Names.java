package dev.slipway.config.interpolate;

import java.util.regex.Pattern;

/** Which names of references there are. */
final class Names {
  private static final Pattern TWO_PARTS = Pattern.compile("[a-zA-Z0-9_]+\\.[a-zA-Z0-9_]+");
  private static final Pattern LATER =
      Pattern.compile(
          "run\\.project_name|dstack\\.(?:node_rank|job_num)"
              + "|groups\\[[^\\]]*\\]\\.(?:nodes|replicas)\\[[^\\]]*\\]\\.[a-zA-Z0-9_]+");

  private Names() {}

  sealed interface Judgement {}

  /** It can be resolved. */
  record Known() implements Judgement {}

  /** It is right, and cannot be resolved yet. */
  record NotYet() implements Judgement {}

  /** It is wrong, for the reason that the sentence tells. */
  record Wrong(String code, String sentence) implements Judgement {}

  static Judgement judge(String name) {
    if (LATER.matcher(name).matches()) return new NotYet();
    if (!TWO_PARTS.matcher(name).matches()) {
      return new Wrong(
          "reference-name",
          "A reference is written as ${{ secrets.NAME }}: two names of letters, digits and"
              + " underscores with one dot between them.");
    }
    String namespace = name.substring(0, name.indexOf('.'));
    return switch (namespace) {
      case "secrets", "env" -> new Known();
      case "run" ->
          name.equals("run.name") || name.equals("run.args") ? new Known() : unknown(name);
      default -> unknown(name);
    };
  }

  private static Wrong unknown(String name) {
    if (name.startsWith("secret.")) {
      return new Wrong(
          "reference-unknown",
          "There is nothing called " + name + ". Did you mean secrets" + name.substring(6) + "?");
    }
    return new Wrong(
        "reference-unknown",
        "There is nothing called "
            + name
            + " to refer to. Known are run.name, run.args, secrets.NAME and env.NAME.");
  }
}
