package dev.slipway.ui.machines;

import dev.slipway.machine.Machines;
import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Room;
import dev.slipway.ui.room.RoomId;
import dev.slipway.ui.runs.RunFeed;
import dev.slipway.ui.widgets.Ticker;
import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.layout.Region;

/** Machines: the table, the machine that is looked at, and adding one. */
public final class MachinesRoom implements Room {
  private final MachinesViewModel model;
  private final MachineCare care;
  private final AddMachineViewModel adding;
  private final Ticker ticker;
  private final MachinesView view;
  private boolean showing;

  /**
   * @param machines what is known of them; who made it closes it
   * @param feed the runs, for what runs where; who made it closes it
   * @param home the user's home
   */
  public MachinesRoom(
      Machines machines,
      RunFeed feed,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Path home,
      Clock clock) {
    MachineWatch watch = new MachineWatch(machines, background, notices, clock);
    model = new MachinesViewModel(machines, feed, background, notices, watch);
    care = new MachineCare(machines, model, watch, background, dialogs, notices, clock);
    adding = new AddMachineViewModel(machines, background, home, model::added);
    ticker = new Ticker(clock);
    view =
        new MachinesView(
            model,
            care,
            adding,
            new MachinesTable(model, ticker),
            new MachinePane(model, care, ticker),
            new AddMachinePane(adding, dialogs, () -> model.addingProperty().set(false)));
    ticker.nowProperty().subscribe(now -> tick());
  }

  @Override
  public RoomId id() {
    return RoomId.MACHINES;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void shown() {
    showing = true;
    ticker.start();
    view.takeFocus();
  }

  @Override
  public void hidden() {
    showing = false;
    ticker.stop();
  }

  @Override
  public void leave(Runnable then) {
    care.leave(then);
  }

  @Override
  public void close() {
    hidden();
    adding.stop();
    model.close();
  }

  private void tick() {
    if (showing) model.tick();
  }
}
