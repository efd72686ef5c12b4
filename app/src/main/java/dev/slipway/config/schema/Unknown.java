package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;
import dev.slipway.config.repair.Nesting;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says what may be meant by a name that is not known in its place.
 *
 * @param elsewhere a sentence on where else the name is known
 */
record Unknown(FieldSet fields, Function<String, Optional<String>> elsewhere, Findings findings) {

  /** Returns the name that was most likely meant. */
  Optional<String> report(Node.Mapping mapping, Node.Entry entry) {
    String name = entry.key().text();
    Optional<Field<?>> around = fields.around(name);
    Optional<String> known = elsewhere.apply(name);
    Optional<String> near =
        around.isPresent()
            ? Optional.empty()
            : fields
                .nearest(name, mapping)
                .filter(one -> known.isEmpty() || oneLetterApart(name, one));
    String sentence =
        around
            .map(field -> "\"%s\" stands inside \"%s\".".formatted(name, field.name()))
            .or(() -> known)
            .orElseGet(() -> "There is no field " + Words.quoted(name) + ".");
    String guess = near.map(one -> " Did you mean \"" + one + "\"?").orElse("");
    List<Fix> fixes = new ArrayList<>();
    near.flatMap(one -> rename(one, mapping, entry)).ifPresent(fixes::add);
    around.flatMap(field -> nest(field, mapping, entry)).ifPresent(fixes::add);
    findings.error(
        "unknown-field", entry.key().span(), sentence + guess, fixes.toArray(Fix[]::new));
    return near;
  }

  private static boolean oneLetterApart(String a, String b) {
    return Math.abs(a.length() - b.length()) <= 1 && Nearest.distance(a, b) <= 1;
  }

  /** Offered if the value fits the other name, be it as the only item of a list. */
  private Optional<Fix> rename(String name, Node.Mapping mapping, Node.Entry entry) {
    ValueType<?> type = fields.field(name).orElseThrow().type();
    var edit = TextEdit.replace(entry.key().span(), name);
    String title = "Change to \"" + name + "\"";
    if (Reading.fits(type, entry.value(), findings)) return Optional.of(Fix.certain(title, edit));
    List<TextEdit> wrapping = Reading.wrapping(type, mapping, entry.value(), findings);
    if (wrapping.isEmpty()) return Optional.empty();
    List<TextEdit> edits = new ArrayList<>(wrapping);
    edits.add(edit);
    return Optional.of(Fix.certain(title, edits));
  }

  private Optional<Fix> nest(Field<?> around, Node.Mapping mapping, Node.Entry entry) {
    if (mapping.entry(around.name()).isPresent()) return Optional.empty();
    boolean fits =
        around.type().fields().stream()
            .filter(field -> field.name().equals(entry.key().text()))
            .anyMatch(field -> Reading.fits(field.type(), entry.value(), findings));
    List<TextEdit> edits =
        fits ? Nesting.into(around.name(), findings.text(), mapping, entry) : List.of();
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(Fix.certain("Put it inside \"" + around.name() + "\"", edits));
  }
}
