package dev.slipway.ui.machines;

import dev.slipway.machine.MachineException;
import dev.slipway.machine.Machines;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.room.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Adding a machine: what was typed, whether it is being connected, why that did not work. */
final class AddMachineViewModel {
  private final Machines machines;
  private final Background background;
  private final Consumer<Machines.Added> done;
  private final Path home;
  private final StringProperty address = new SimpleStringProperty(this, "address", "");
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final StringProperty identity = new SimpleStringProperty(this, "identity", "");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");
  private final ObservableList<String> hosts = FXCollections.observableArrayList();
  private @Nullable Attempt attempt;

  /**
   * @param done is told of the machine that was added
   * @param home the user's home, for a key that is written as {@code ~/...}
   */
  AddMachineViewModel(
      Machines machines, Background background, Path home, Consumer<Machines.Added> done) {
    this.machines = machines;
    this.background = background;
    this.home = home;
    this.done = done;
  }

  StringProperty addressProperty() {
    return address;
  }

  /** What to call it; its host's name when that is empty. */
  StringProperty nameProperty() {
    return name;
  }

  /** The file of the key to log in with; empty for those that SSH takes anyway. */
  StringProperty identityProperty() {
    return identity;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Why it did not work; empty when it did, or was not tried. */
  ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** What the SSH configuration offers. */
  ObservableList<String> hosts() {
    return hosts;
  }

  /** Reads what the SSH configuration offers now. */
  void open() {
    background.run(
        "",
        machines::configured,
        names -> {
          if (!names.equals(hosts)) hosts.setAll(names);
        },
        problem -> failure.set(Failure.of(problem).sentence()));
  }

  /** Connects to it, looks at it and adds it. */
  void add() {
    if (busy.get()) return;
    failure.set("");
    String destination = address.get().strip();
    if (destination.isEmpty()) {
      failure.set("Say first where it is: USER@HOST, or a name of your SSH configuration.");
      return;
    }
    Attempt mine = new Attempt();
    attempt = mine;
    busy.set(true);
    background.run(
        "Adding " + destination,
        () -> mine.run(destination, text(name), text(identity)),
        this::added,
        problem -> failed(mine, problem));
  }

  /** Gives up connecting. */
  void stop() {
    Attempt running = attempt;
    if (running != null) running.stop();
  }

  private void added(Machines.Added added) {
    attempt = null;
    busy.set(false);
    address.set("");
    name.set("");
    identity.set("");
    done.accept(added);
  }

  private void failed(Attempt ended, Exception problem) {
    attempt = null;
    busy.set(false);
    boolean given = problem instanceof InterruptedException || ended.stopped;
    failure.set(given ? "" : Failure.of(problem).sentence());
  }

  private static Optional<String> text(StringProperty typed) {
    return Optional.of(typed.get().strip()).filter(text -> !text.isEmpty());
  }

  /** One try, which can be given up from the UI thread. */
  private final class Attempt {
    private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
    private volatile boolean stopped;

    Machines.Added run(String destination, Optional<String> called, Optional<String> key)
        throws MachineException, InterruptedException {
      worker.set(Thread.currentThread());
      try {
        if (stopped) throw new InterruptedException();
        Optional<Path> file = key.isPresent() ? Optional.of(existing(key.get())) : Optional.empty();
        return machines.add(destination, called, file);
      } finally {
        worker.set(null);
      }
    }

    void stop() {
      stopped = true;
      Thread running = worker.get();
      if (running != null) running.interrupt();
    }

    private Path existing(String key) throws MachineException {
      Path file = key.startsWith("~/") ? home.resolve(key.substring(2)) : Path.of(key);
      if (Files.isRegularFile(file)) return file.toAbsolutePath();
      throw new MachineException("There is no key file " + file + ".");
    }
  }
}
