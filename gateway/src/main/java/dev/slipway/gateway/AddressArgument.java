package dev.slipway.gateway;

/**
 * HOST:PORT, where an IPv6 address stands in brackets.
 *
 * @param host without brackets
 */
record AddressArgument(String host, int port) {
  private static final int MAX_PORT = 65_535;

  static AddressArgument parse(String option, String value, String example) throws UsageException {
    int colon = value.lastIndexOf(':');
    String host = colon < 0 ? "" : value.substring(0, colon);
    boolean literal = host.startsWith("[") && host.endsWith("]");
    if (host.isBlank() || (host.contains(":") && !literal)) {
      throw new UsageException(
          "\"" + value + "\" is not HOST:PORT. Write for example " + option + " " + example + ".");
    }
    int port =
        NumberArgument.parse(value.substring(colon + 1), 0, MAX_PORT, "The port of " + option);
    return new AddressArgument(literal ? host.substring(1, host.length() - 1) : host, port);
  }
}
