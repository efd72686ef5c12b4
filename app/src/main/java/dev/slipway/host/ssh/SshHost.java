package dev.slipway.host.ssh;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.FedCommand;
import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import dev.slipway.host.HostFiles;
import dev.slipway.host.HostPorts;
import dev.slipway.host.RunningCommand;
import java.time.Clock;

/**
 * A machine over SSH. Nothing is connected before it is needed; a connection that was lost comes
 * back at the next use. Forwarded connections have an SSH connection of their own, so that much
 * traffic does not hold up commands.
 */
public final class SshHost implements Host, AutoCloseable {
  private final SshMachine machine;
  private final SessionPool sessions;
  private final SshLink forwards;
  private final SftpLane sftp;
  private final SshCommands commands;
  private final SshFiles files;
  private final SshPorts ports;

  public SshHost(SshMachine machine, SshAccess access, Clock clock) {
    this.machine = machine;
    Connector connector = new Connector(access, machine);
    this.sessions = new SessionPool(machine.name(), connector, clock);
    this.forwards = new SshLink(machine.name(), connector, clock);
    this.sftp = new SftpLane(machine.name(), sessions);
    this.commands = new SshCommands(machine.name(), sessions);
    this.files = new SshFiles(machine.name(), sftp, commands);
    this.ports = new SshPorts(machine.name(), commands, forwards);
  }

  @Override
  public String name() {
    return machine.name();
  }

  /** How the connection stands. */
  public LinkState state() {
    return sessions.state();
  }

  @Override
  public CommandResult run(Command command) throws HostException, InterruptedException {
    return commands.run(command);
  }

  @Override
  public RunningCommand start(Command command) throws HostException, InterruptedException {
    return commands.start(command);
  }

  @Override
  public FedCommand feed(Command command) throws HostException, InterruptedException {
    return commands.feed(command);
  }

  @Override
  public HostFiles files() {
    return files;
  }

  @Override
  public HostPorts ports() {
    return ports;
  }

  /** Ends all connections, and with them the commands that were started and the forwards. */
  @Override
  public void close() {
    ports.close();
    sftp.close();
    sessions.close();
    forwards.close();
  }
}
