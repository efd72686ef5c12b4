package dev.slipway.ui.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.host.ssh.SshException;
import dev.slipway.host.ssh.SshFailure;
import dev.slipway.machine.Machines;
import dev.slipway.store.MachineRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddMachineViewModelTest {
  @TempDir private Path folder;
  private final List<Machines.Added> added = new ArrayList<>();
  private MachinesFixture room;
  private AddMachineViewModel model;

  @BeforeEach
  void open() {
    room = new MachinesFixture(folder);
    model = new AddMachineViewModel(room.machines, room.background, folder, added::add);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void whatWasTypedIsAddedAndTheFieldsAreEmptyAgain() throws Exception {
    Path key = Files.createFile(folder.resolve("key"));
    model.addressProperty().set(" admin@10.0.0.5:2222 ");
    model.nameProperty().set("gpu");
    model.identityProperty().set("~/key");

    model.add();

    MachineRecord machine = added.getFirst().machine();
    assertThat(machine.name()).isEqualTo("gpu");
    assertThat(machine.destination()).isEqualTo("admin@10.0.0.5:2222");
    assertThat(machine.identity()).contains(key);
    assertThat(model.addressProperty().get()).isEmpty();
    assertThat(model.busyProperty().get()).isFalse();
  }

  @Test
  void whatDoesNotWorkIsSaidAndWhatWasTypedIsKept() {
    room.network.fail(new SshException(SshFailure.LOGIN, "admin is not let in."));
    model.addressProperty().set("admin@10.0.0.5");

    model.add();

    assertThat(model.failureProperty().get()).isEqualTo("admin is not let in.");
    assertThat(model.addressProperty().get()).isEqualTo("admin@10.0.0.5");
    assertThat(room.network.renewed()).containsExactly("10.0.0.5");
    assertThat(added).isEmpty();
  }

  @Test
  void anEmptyAddressAndAMissingKeyAreSaidBeforeAnythingIsConnected() {
    model.add();
    assertThat(model.failureProperty().get()).contains("USER@HOST");

    model.addressProperty().set("admin@10.0.0.5");
    model.identityProperty().set("/no/such/key");
    model.add();
    assertThat(model.failureProperty().get()).isEqualTo("There is no key file /no/such/key.");
    assertThat(room.network.surveys()).isZero();
  }

  @Test
  void givingUpAddsNothingAndComplainsOfNothing() {
    room.background.hold();
    model.addressProperty().set("admin@10.0.0.5");
    model.add();
    assertThat(model.busyProperty().get()).isTrue();

    model.stop();
    room.background.release();

    assertThat(model.busyProperty().get()).isFalse();
    assertThat(model.failureProperty().get()).isEmpty();
    assertThat(added).isEmpty();
    assertThat(room.store.machines().all()).isEmpty();
  }

  @Test
  void theSshConfigurationIsOffered() {
    model.open();

    assertThat(model.hosts()).containsExactly("gpu-lab", "gpu-lab-2");
  }
}
