package dev.slipway.machine;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.FedCommand;
import dev.slipway.host.Host;
import dev.slipway.host.HostFiles;
import dev.slipway.host.HostPorts;
import dev.slipway.host.RunningCommand;
import java.util.ArrayList;
import java.util.List;

/** A machine that gives each command the same answer, and remembers what it was asked. */
public final class CannedHost implements Host {
  private final CommandResult answer;
  private final List<Command> asked = new ArrayList<>();

  public CannedHost(CommandResult answer) {
    this.answer = answer;
  }

  public List<Command> asked() {
    return asked;
  }

  @Override
  public String name() {
    return "gpu-1";
  }

  @Override
  public CommandResult run(Command command) {
    asked.add(command);
    return answer;
  }

  @Override
  public RunningCommand start(Command command) {
    asked.add(command);
    return new CannedCommand(answer);
  }

  @Override
  public FedCommand feed(Command command) {
    throw new AssertionError("Nothing is fed here");
  }

  @Override
  public HostFiles files() {
    throw new AssertionError("No files are looked at here");
  }

  @Override
  public HostPorts ports() {
    throw new AssertionError("No ports are looked at here");
  }
}
