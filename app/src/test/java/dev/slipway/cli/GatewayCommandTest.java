package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.Terminal.Ended;
import dev.slipway.host.CommandResult;
import dev.slipway.host.HostException;
import dev.slipway.machine.FakeConnections;
import dev.slipway.machine.Machines;
import dev.slipway.machine.Survey;
import dev.slipway.publish.Gateways;
import dev.slipway.publish.dns.DomainCheck;
import dev.slipway.publish.remote.Superusers;
import dev.slipway.publish.setup.SetupTools;
import dev.slipway.publish.setup.ThisComputer;
import dev.slipway.store.Home;
import dev.slipway.store.MachineRecord;
import dev.slipway.store.RunStore;
import dev.slipway.store.Secrets;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayCommandTest {
  @TempDir private Path folder;
  private final FakeConnections network = new FakeConnections();
  private Home home;
  private RunStore store;
  private Terminal terminal;

  @BeforeEach
  void open() throws IOException {
    home = new Home(folder.resolve("home"));
    store = RunStore.open(home);
    store.machines().add(new MachineRecord("vm", "192.0.2.7", Optional.empty(), Instant.EPOCH));
    terminal = new Terminal(folder).with(this::machines).withGateways(this::gateways);
    program(folder.resolve("gateway.jar"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void withoutGatewaysTheListSaysHowToMakeOne() {
    assertThat(terminal.run("gateway", "list"))
        .isEqualTo(
            new Ended(
                0,
                "",
                "There are no gateways yet. Make one: slipway gateway create NAME --on MACHINE"
                    + System.lineSeparator()));
  }

  @Test
  void whereMustBeSaid() {
    assertThat(terminal.run("gateway", "create", "edge").err())
        .startsWith("slipway: Say where: --on MACHINE");
    assertThat(terminal.run("gateway", "create", "edge", "--on", "nowhere").err())
        .isEqualTo("slipway: There is no machine nowhere. There are: vm." + System.lineSeparator());
  }

  @Test
  void namesDomainsAndAddressesThatCannotBeAreRefusedBeforeAnythingIsTouched() {
    assertThat(create("Edge").err()).startsWith("slipway: \"Edge\" cannot be a gateway's name.");
    assertThat(create("edge", "--domain", "example").err())
        .startsWith("slipway: \"example\" is not a domain.");
    assertThat(create("edge", "--address", "example.com").err())
        .startsWith("slipway: \"example.com\" is not an IP address.");
    assertThat(terminal.run("gateway", "create", "e", "--on", "local", "--domain", "a.b.cd").err())
        .startsWith("slipway: Which address does the world see of this computer?");
    assertThat(store.gateways().all()).isEmpty();
  }

  @Test
  void aStepThatFailsIsShownAndKeptAndTheGatewayGoesOnFromThere() {
    network.fail(new HostException("vm does not answer."));

    Ended stuck = create("edge", "--domain", "*.Example.com.");

    assertThat(stuck.code()).isEqualTo(ExitCode.FAILED);
    assertThat(stuck.out()).startsWith("failed   Connection").contains("vm does not answer.");
    assertThat(stuck.err()).contains("go on with: slipway gateway create edge");
    assertThat(terminal.run("gateway", "list").out())
        .contains("example.com", "192.0.2.7", "Connection failed");
    assertThat(terminal.run("gateway", "list", "--json").out()).contains("\"default\" : true");

    network.fail(null);
    network.onOther(command -> new CommandResult(0, "admin\n", ""));
    network.answer("rights\tnone\nkernel\tLinux 6\narch\tx86_64\ninit\tsystemd\nend\tyes\n");
    assertThat(terminal.run("gateway", "create", "edge").out())
        .contains("ok       Connection", "failed   Machine", "cannot become the superuser");
  }

  @Test
  void aGatewayThatIsThereIsNotMadeAnotherOne() {
    network.fail(new HostException("vm does not answer."));
    create("edge", "--domain", "example.com");

    assertThat(create("edge", "--domain", "example.org").err())
        .startsWith("slipway: There is a gateway edge already, on vm with the domain example.com.");
    assertThat(create("other").err())
        .startsWith("slipway: There is a gateway on vm already, and a machine has one.");
    assertThat(terminal.run("machine", "remove", "vm").err())
        .startsWith("slipway: The gateway edge is on vm. Remove it first");
  }

  @Test
  void aGatewayWhoseMachineIsGoneCanBeForgotten() {
    network.fail(new HostException("vm does not answer."));
    create("edge");

    assertThat(terminal.run("gateway", "remove", "edge").err())
        .isEqualTo("slipway: vm does not answer." + System.lineSeparator());
    assertThat(store.gateways().all()).hasSize(1);
    assertThat(terminal.run("gateway", "remove", "edge", "--forget").code()).isZero();
    assertThat(store.gateways().all()).isEmpty();
  }

  @Test
  void aGatewayThatWasNeverStartedHasNoStatus() {
    network.fail(new HostException("vm does not answer."));
    create("edge");

    Ended status = terminal.run("gateway", "status", "edge");

    assertThat(status.code()).isEqualTo(ExitCode.FAILED);
    assertThat(status.out()).startsWith("Down: edge is not set up yet.");
  }

  private Ended create(String name, String... more) {
    String[] all = new String[more.length + 5];
    System.arraycopy(new String[] {"gateway", "create", name, "--on", "vm"}, 0, all, 0, 5);
    System.arraycopy(more, 0, all, 5, more.length);
    return terminal.run(all);
  }

  private Machines machines() {
    return new Machines(store.machines(), network, survey(), Clock.systemUTC(), () -> {});
  }

  private Gateways gateways() {
    SetupTools tools =
        new SetupTools(
            survey(),
            new Superusers(name -> Optional.empty()),
            Secrets.ofGateways(home),
            DomainCheck::asking,
            new ThisComputer(),
            Duration.ofSeconds(1),
            Duration.ofMillis(1),
            Clock.systemUTC());
    List<Path> programs = List.of(folder.resolve("gateway.jar"));
    return new Gateways(home, store.gateways(), machines(), programs, tools, () -> {});
  }

  private static Survey survey() {
    return new Survey(Clock.systemUTC(), List.of());
  }

  private static void program(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, new Manifest())) {
      jar.putNextEntry(new JarEntry("dev/slipway/gateway/service/install.sh"));
      jar.write(new byte[] {'\n'});
      jar.closeEntry();
    }
  }
}
