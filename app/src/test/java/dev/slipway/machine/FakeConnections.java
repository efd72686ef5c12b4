package dev.slipway.machine;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import dev.slipway.host.HostFiles;
import dev.slipway.host.HostPorts;
import dev.slipway.host.RunningCommand;
import dev.slipway.store.MachineRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A network on which every machine gives the same answers. */
public final class FakeConnections implements Connections {
  private final List<Command> others = new ArrayList<>();
  private final List<String> renewed = new ArrayList<>();
  private final List<String> forgotten = new ArrayList<>();
  private Function<Command, CommandResult> onOther = command -> new CommandResult(0, "", "");
  private String survey = "";
  private @Nullable HostException failure;

  /** What surveys find from now on. */
  public void answer(String lines) {
    survey = lines;
  }

  /** From now on no machine can be reached; with null each can. */
  public void fail(@Nullable HostException why) {
    failure = why;
  }

  /** What becomes of every command that is no survey. */
  public void onOther(Function<Command, CommandResult> reaction) {
    onOther = reaction;
  }

  public List<Command> others() {
    return others;
  }

  public List<String> renewed() {
    return renewed;
  }

  public List<String> forgotten() {
    return forgotten;
  }

  @Override
  public Host to(MachineRecord machine) {
    return new FakeHost(machine.name());
  }

  @Override
  public String address(MachineRecord machine) {
    return machine.destination();
  }

  @Override
  public Host here() {
    return new FakeHost("This computer");
  }

  @Override
  public void renew(MachineRecord machine) {
    renewed.add(machine.name());
  }

  @Override
  public void forget(MachineRecord machine) {
    forgotten.add(machine.name());
  }

  @Override
  public void close() {}

  private final class FakeHost implements Host {
    private final String name;

    FakeHost(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public CommandResult run(Command command) throws HostException {
      if (failure != null) throw failure;
      if (command.arguments().contains("-s")) return new CommandResult(0, survey, "");
      others.add(command);
      return onOther.apply(command);
    }

    @Override
    public RunningCommand start(Command command) {
      throw new AssertionError("Nothing is started here");
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
}
