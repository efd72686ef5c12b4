package dev.slipway.machine;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.FedCommand;
import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import dev.slipway.host.HostFiles;
import dev.slipway.host.HostPorts;
import dev.slipway.host.RunningCommand;
import dev.slipway.host.ssh.SshException;
import dev.slipway.host.ssh.SshFailure;
import dev.slipway.store.MachineRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A network on which every machine gives the same answers. */
public final class FakeConnections implements Connections {
  private final List<Command> others = new ArrayList<>();
  private final List<String> renewed = new ArrayList<>();
  private final List<String> forgotten = new ArrayList<>();
  private Function<Command, CommandResult> onOther = command -> new CommandResult(0, "", "");
  private final Set<String> unreachable = new HashSet<>();
  private String survey = "";
  private boolean remembering;
  private int surveys;
  private @Nullable HostException failure;

  /** What surveys find from now on. */
  public void answer(String lines) {
    survey = lines;
  }

  /** From now on no machine can be reached. */
  public void fail(HostException why) {
    failure = why;
  }

  /** What becomes of every command that is no survey. */
  public void onOther(Function<Command, CommandResult> reaction) {
    onOther = reaction;
  }

  /** From now on this machine alone cannot be reached. */
  public void cutOff(String name) {
    unreachable.add(name);
  }

  /** And now it can again. */
  public void reconnect(String name) {
    unreachable.remove(name);
  }

  /** Whether keys of machines were accepted before. */
  public void remember(boolean remembered) {
    remembering = remembered;
  }

  /** How often a machine was looked at, whether it could be reached or not. */
  public int surveys() {
    return surveys;
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
  public boolean remembers(MachineRecord machine) {
    return remembering;
  }

  @Override
  public List<String> configured() {
    return List.of("gpu-lab", "gpu-lab-2");
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
      boolean look = command.arguments().contains("-s");
      if (look) surveys++;
      if (failure != null) throw failure;
      if (look) return look();
      others.add(command);
      return onOther.apply(command);
    }

    private CommandResult look() throws HostException {
      if (unreachable.contains(name)) {
        throw new SshException(SshFailure.UNREACHABLE, name + " does not answer.");
      }
      return new CommandResult(0, survey, "");
    }

    @Override
    public RunningCommand start(Command command) throws HostException {
      if (failure != null) throw failure;
      others.add(command);
      return new CannedCommand(onOther.apply(command));
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
}
