package dev.slipway.gateway.stats;

/** The text format that Prometheus reads, version 0.0.4. */
final class PrometheusText {
  private final StringBuilder text = new StringBuilder(4096);

  /** Begins a family of samples; all of them must follow before the next begins. */
  void family(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  void sample(String name, Labels labels, double value) {
    text.append(name);
    if (!labels.text().isEmpty()) {
      text.append('{').append(labels.text()).append('}');
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    text.append(' ').append(whole ? Long.toString((long) value) : Double.toString(value));
    text.append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
