package dev.slipway.ui.runs;

import dev.slipway.engine.RunControl;
import dev.slipway.store.RunId;
import dev.slipway.store.RunReader;
import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.logs.LogViewModel;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Navigator;
import dev.slipway.ui.room.Room;
import dev.slipway.ui.room.RoomId;
import dev.slipway.ui.widgets.Ticker;
import java.time.Clock;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Region;

/** Runs: the table and the run that is looked at. */
public final class RunsRoom implements Room {
  private final RunsViewModel model;
  private final DetailsViewModel details;
  private final Ticker ticker;
  private final RunsView view;

  /**
   * @param feed the runs; who made it closes it
   * @param openLaunch what the empty room offers
   * @param clock the time, and the zone that times are shown in
   */
  public RunsRoom(
      RunFeed feed,
      RunReader reader,
      RunControl control,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Navigator navigator,
      Runnable openLaunch,
      Clock clock) {
    model = new RunsViewModel(feed);
    ticker = new Ticker(clock);
    LogViewModel log = new LogViewModel(background, notices, clock.getZone());
    details = new DetailsViewModel(reader, background, notices, feed, log);
    RunActions actions = new RunActions(control, background, dialogs, notices, navigator);
    RunsTable table = new RunsTable(model, ticker, clock.getZone(), navigator::openAddress);
    view =
        new RunsView(
            model,
            actions,
            table,
            new DetailsView(details, actions, ticker, dialogs, clock.getZone()),
            openLaunch);
    model.selected().addListener((ListChangeListener<RunRow>) change -> follow());
    feed.onBatch(changes -> view.refresh());
  }

  @Override
  public RoomId id() {
    return RoomId.RUNS;
  }

  @Override
  public Region view() {
    return view;
  }

  /** Selects a run, now or as soon as it is there. */
  public void show(RunId run) {
    model.show(run);
  }

  @Override
  public void shown() {
    ticker.start();
    details.showingProperty().set(true);
    view.takeFocus();
  }

  @Override
  public void hidden() {
    ticker.stop();
    details.showingProperty().set(false);
  }

  @Override
  public void close() {
    ticker.stop();
    details.close();
  }

  private void follow() {
    details.show(model.selected().isEmpty() ? null : model.selected().getLast());
  }
}
