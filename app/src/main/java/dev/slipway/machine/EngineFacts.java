package dev.slipway.machine;

/**
 * A container engine that is installed on a machine.
 *
 * @param program its command line: {@code docker}, {@code podman}
 * @param state whether it can be used
 * @param version of what answers; empty when nothing does
 */
public record EngineFacts(String program, State state, String version) {
  /** Whether an engine can be used. */
  public enum State {
    /** It answers the login. */
    ANSWERS,
    /** It answers the superuser only. */
    ROOT_ONLY,
    /** It answers nobody. */
    SILENT
  }
}
