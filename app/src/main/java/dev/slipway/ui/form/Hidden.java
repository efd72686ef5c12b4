package dev.slipway.ui.form;

/** Says that there is more than is shown. */
final class Hidden {
  private Hidden() {}

  static String sentence(int hidden, String noun) {
    if (hidden <= 0) return "";
    String more = hidden == 1 ? "One more " + noun + " is" : hidden + " more " + noun + "s are";
    return more + " in the text. The form shows the first " + FormReader.MOST + " values.";
  }
}
