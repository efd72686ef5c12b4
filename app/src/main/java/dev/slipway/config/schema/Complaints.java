package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Words;

/** The complaints that every type of value shares. */
final class Complaints {
  private Complaints() {}

  static void wrongValue(Label label, String expected, Node node, Findings findings, Fix... fixes) {
    findings.error(
        "wrong-value",
        node.span(),
        label.capital() + " must be " + expected + ", not " + node.phrase() + ".",
        fixes);
  }

  static void wrongPart(Label label, String expected, Part part, Findings findings, Fix... fixes) {
    findings.error(
        "wrong-value",
        part.span(),
        label.capital() + " must be " + expected + ", not " + Words.quoted(part.text()) + ".",
        fixes);
  }

  /** As for a whole value; if it is a text that YAML took apart at a colon, says so instead. */
  static void notText(Label label, String expected, Node node, Findings findings) {
    if (node instanceof Node.Mapping mapping && mapping.entries().size() == 1) {
      findings.error(
          "quotes-needed",
          node.span(),
          label.capital() + " contains \": \", which YAML takes for a field. Put it in quotes.",
          quoted(node, findings));
      return;
    }
    wrongValue(label, expected, node, findings);
  }

  private static Fix[] quoted(Node node, Findings findings) {
    boolean oneLine = node.span().from().line() == node.span().to().line();
    if (!oneLine || node.span().end() > findings.text().length()) return new Fix[0];
    String written = findings.text().substring(node.span().start(), node.span().end());
    if (written.startsWith("{") || written.startsWith("*")) return new Fix[0];
    String text = "'" + written.replace("'", "''") + "'";
    return new Fix[] {Fix.certain("Put it in quotes", TextEdit.replace(node.span(), text))};
  }
}
