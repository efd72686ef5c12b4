package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A name with certain letters.
 *
 * @param complaint what is wrong with a name, as a whole sentence; empty if nothing
 */
record NameType(String form, String pattern, Function<String, Optional<String>> complaint)
    implements ScalarType<String> {

  @Override
  public Optional<String> readPart(Label label, Part part, Findings findings) {
    Optional<String> wrong = complaint.apply(part.text());
    if (wrong.isEmpty()) {
      PlainValue.check(part.scalar(), findings);
      return Optional.of(part.text());
    }
    findings.error("wrong-value", part.scalar().span(), wrong.get(), fixes(part));
    return Optional.empty();
  }

  /** The same name in the letters that are allowed, if that makes a right one. */
  private Fix[] fixes(Part part) {
    String near =
        part.text()
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[_. ]+", "-")
            .replaceAll("^-+|-+$", "");
    return complaint.apply(near).isEmpty() && !near.isEmpty()
        ? new Fix[] {Fix.replace(part.scalar().span(), near)}
        : new Fix[0];
  }

  @Override
  public String expected() {
    return "a name";
  }

  @Override
  public List<String> forms() {
    return List.of(form);
  }
}
