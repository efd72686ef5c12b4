package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One name of a graphics card, or several: {@code A10,L4} or a list.
 *
 * @param inShortForm whether memory may stand beside them, behind a colon
 */
record GpuNames(boolean inShortForm) implements ScalarType<List<String>> {
  private static final Pattern WITH_MEMORY =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9]*)[-_ ]([0-9]+) ?GB?", Pattern.CASE_INSENSITIVE);
  private static final Pattern OWN_COUNT = Pattern.compile("(?:^|:) *[0-9. ]+(?:$|:)");
  // Each name is compared with all that are known.
  private static final int MOST = 200;
  private static final String OLD_TPU = "tpu-";
  private static final One ONE = new One(false, false);

  @Override
  public Optional<List<String>> read(Label label, Node node, Findings findings) {
    return node instanceof Node.Sequence
        ? ListType.of(expected(), ONE).read(label, node, findings)
        : ScalarType.super.read(label, node, findings);
  }

  @Override
  public Optional<List<String>> readPart(Label label, Part part, Findings findings) {
    List<Part> parts = part.split(',');
    if (parts.size() > MOST) {
      findings.error("gpu-name", part.span(), "This names more graphics cards than there are.");
      return Optional.empty();
    }
    var one = new One(inShortForm, inShortForm && parts.size() == 1);
    List<Optional<String>> names =
        parts.stream().map(name -> one.readPart(label, name, findings)).toList();
    return names.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(names.stream().flatMap(Optional::stream).toList());
  }

  @Override
  public String expected() {
    return "the name of a graphics card such as A100, or a list of names";
  }

  @Override
  public List<String> forms() {
    return List.of("A100", "A10,L4", "[A100, H100]");
  }

  @Override
  public String pattern() {
    return ONE.pattern() + "(?: *, *" + ONE.pattern() + ")*";
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(
        new Shape.Words(KnownGpus.CHOICES), Shape.Text.matching(pattern()), new Shape.Items(ONE));
  }

  private record One(boolean inShortForm, boolean alone) implements ScalarType<String> {

    @Override
    public Optional<String> readPart(Label label, Part part, Findings findings) {
      String name = part.text().replace(" ", "");
      if (name.isEmpty()) {
        findings.error(
            "gpu-name",
            part.span(),
            part.scalar().text().contains(",")
                ? "A name beside a comma is missing. Remove the comma."
                : "The name is empty. Write one such as A100.");
        return Optional.empty();
      }
      if (name.toLowerCase(Locale.ROOT).startsWith(OLD_TPU)) {
        return Optional.of(name.substring(OLD_TPU.length()));
      }
      if (KnownGpus.named(name).isEmpty()) warn(part, name, findings);
      return Optional.of(name);
    }

    private void warn(Part part, String name, Findings findings) {
      Optional<CountedGpu> counted = CountedGpu.of(part.text());
      Matcher memory = WITH_MEMORY.matcher(part.text());
      if (!inShortForm && name.contains(":")) {
        noSuchName(part, "Count and memory are fields of their own, beside the name.", findings);
      } else if (counted.isPresent()) {
        warnOfCount(part, counted.get(), findings);
      } else if (memory.matches() && KnownGpus.named(memory.group(1)).isPresent()) {
        String apart = memory.group(1) + ":" + memory.group(2) + "GB";
        boolean once = part.scalar().text().toLowerCase(Locale.ROOT).split("gb", -1).length == 2;
        Fix[] fixes = alone && once ? new Fix[] {part.changeTo(apart)} : new Fix[0];
        noSuchName(part, "The memory stands apart: " + apart + ".", findings, fixes);
      } else {
        KnownGpus.near(name).ifPresent(near -> warnOfNear(part, name, near, findings));
      }
    }

    private void warnOfCount(Part part, CountedGpu counted, Findings findings) {
      if (!inShortForm) {
        String sentence = "The count is a field of its own: count: " + counted.count() + ".";
        noSuchName(part, sentence, findings);
        return;
      }
      boolean once = !OWN_COUNT.matcher(part.scalar().text()).find();
      noSuchName(
          part,
          "The count stands apart, as in " + counted.apart() + ".",
          findings,
          alone && once ? new Fix[] {part.changeTo(counted.apart())} : new Fix[0]);
    }

    private static void noSuchName(Part part, String instead, Findings findings, Fix... fixes) {
      String sentence = "No graphics card is named " + Words.quoted(part.text()) + ". " + instead;
      findings.warning("gpu-unknown", part.span(), sentence, fixes);
    }

    private static void warnOfNear(Part part, String name, String near, Findings findings) {
      findings.warning(
          "gpu-unknown",
          part.span(),
          "Slipway knows no graphics card named %s. Did you mean %s?"
              .formatted(Words.quoted(name), near),
          part.changeTo(near).suggested());
    }

    @Override
    public String expected() {
      return "the name of a graphics card such as A100";
    }

    @Override
    public String pattern() {
      return "[a-zA-Z][a-zA-Z0-9 ._-]*";
    }

    @Override
    public Shape shape() {
      return Shape.AnyOf.of(new Shape.Words(KnownGpus.CHOICES), Shape.Text.matching(pattern()));
    }
  }
}
