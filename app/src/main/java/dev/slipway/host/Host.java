package dev.slipway.host;

/**
 * A machine. Its methods block and may be called from any thread; an interrupt ends them and what
 * they started.
 */
public interface Host {
  /** What the user calls it: "This computer". */
  String name();

  /**
   * Runs a command to its end.
   *
   * @throws HostException when the command cannot be started, or does not end within its limit
   */
  CommandResult run(Command command) throws HostException, InterruptedException;

  /**
   * Starts a command whose output is read while it runs. It ends when it is closed, and also when
   * this process dies.
   *
   * @throws HostException when it cannot be started
   */
  RunningCommand start(Command command) throws HostException, InterruptedException;

  /**
   * Starts a command that reads what is written to it. Nothing else holds it: when this process or
   * the way to the machine dies, its input ends, and the command must take that as being left.
   *
   * @throws HostException when it cannot be started
   */
  FedCommand feed(Command command) throws HostException, InterruptedException;

  HostFiles files();

  HostPorts ports();
}
