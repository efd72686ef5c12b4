package dev.slipway.config;

/**
 * The port of a service.
 *
 * @param gateway where the gateway listens, 80 if not said; 1 to 65535
 * @param container where the service itself listens; 1 to 65535
 */
public record ServicePort(int gateway, int container) {
  /** The gateway's port when a configuration names none. */
  public static final int DEFAULT_GATEWAY = 80;
}
