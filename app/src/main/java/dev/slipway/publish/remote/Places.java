package dev.slipway.publish.remote;

/** Where a gateway lives on its machine. */
public final class Places {
  /** The name of the unit, and of the user that it runs as. */
  public static final String UNIT = "slipway-gateway";

  /** Holds the program; the superuser's. */
  public static final String PROGRAM = "/opt/slipway-gateway";

  /** Holds what the gateway keeps; the gateway's own. */
  public static final String STATE = "/var/lib/slipway-gateway";

  /** Where files arrive before the superuser puts them in their places; the login's own. */
  public static final String ARRIVALS = "~/.slipway-gateway";

  /** The roots of an authority that is not publicly trusted. */
  public static final String ROOTS = PROGRAM + "/roots.pem";

  /** The gateway's control port, on its machine's loopback address. */
  public static final int CONTROL_PORT = 7465;

  private Places() {}
}
