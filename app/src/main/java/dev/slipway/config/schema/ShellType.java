package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.yaml.Words;
import java.util.List;
import java.util.Optional;

/** The shell that runs commands: one of two names, or a path. */
record ShellType() implements ScalarType<String> {
  private static final List<Choice> NAMES =
      List.of(
          new Choice("bash", "The shell that most scripts are written for."),
          new Choice("sh", "The shell that every image has."));

  @Override
  public Optional<String> readPart(Label label, Part part, Findings findings) {
    String text = part.text();
    if (text.startsWith("/") || References.isIn(text)) return Optional.of(text);
    List<String> names = NAMES.stream().map(Choice::value).toList();
    if (names.contains(text)) return Optional.of(text);
    Optional<String> near = Nearest.within(1, text, names).filter(_ -> !isShell(text));
    findings.error(
        "wrong-value",
        part.span(),
        label.capital()
            + " must be sh, bash, or a whole path such as /bin/zsh, not "
            + Words.quoted(text)
            + ".",
        near.map(name -> new Fix[] {part.changeTo(name)}).orElse(new Fix[0]));
    return Optional.empty();
  }

  private static boolean isShell(String name) {
    return List.of("zsh", "ash", "dash", "ksh", "csh", "tcsh", "fish").contains(name);
  }

  @Override
  public String expected() {
    return "sh, bash, or a path such as /bin/zsh";
  }

  @Override
  public List<String> forms() {
    return List.of("bash", "sh", "/bin/zsh");
  }

  @Override
  public String pattern() {
    return References.or("sh|bash|/.*");
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(new Shape.Words(NAMES), Shape.Text.matching(pattern()));
  }
}
