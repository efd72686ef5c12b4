package dev.slipway.publish.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.certificate.dns.Found;
import dev.slipway.machine.Survey;
import dev.slipway.publish.dns.DomainCheck;
import dev.slipway.publish.remote.GatewayJar;
import dev.slipway.publish.remote.Superusers;
import dev.slipway.store.CertificateOrder;
import dev.slipway.store.GatewayRecord;
import dev.slipway.store.GatewayStep;
import dev.slipway.store.Home;
import dev.slipway.store.Secrets;
import dev.slipway.store.StepState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest {
  private static final String ADDRESS = "192.0.2.1";
  private static final String OWNER = "home/edge";
  private static final String SHA = "ab".repeat(32);
  private static final String UNIT = "[Service]\nExecStart=/usr/bin/java -jar gateway.jar";

  @TempDir private Path folder;
  private final FakeOutside outside = new FakeOutside();
  private final Deque<Found> answers = new ArrayDeque<>();
  private final Map<Integer, GatewayStep> kept = new TreeMap<>();
  private Optional<String> domain = Optional.of("example.com");
  private Duration patience = Duration.ofSeconds(10);
  private FakeControl control;
  private FakeMachine machine;
  private Secrets tokens;
  private GatewayJar jar;

  @BeforeEach
  void prepare() throws IOException {
    control = FakeControl.start();
    machine = new FakeMachine(control);
    tokens = Secrets.ofGateways(new Home(folder.resolve("home")).create());
    Path file = Files.writeString(folder.resolve("gateway.jar"), "program");
    Files.writeString(folder.resolve("sha256"), SHA);
    jar = new GatewayJar(file, SHA, "1.2.3", UNIT, "JDK_JAVA_OPTIONS=-Xmx128m");
  }

  @AfterEach
  void close() {
    control.close();
  }

  @Test
  void everythingThatIsMissingIsDone() throws Exception {
    assertThat(run()).isEqualTo(new SetupEnd.Ready());

    assertThat(machine.done()).containsExactly("java", "send", "install", "start");
    assertThat(machine.owner()).isEqualTo(OWNER);
    assertThat(tokens.value("gateway_edge")).contains(FakeControl.TOKEN);
    DesiredState state = control.state().orElseThrow();
    assertThat(state.listeners())
        .containsExactly(new Listener("0.0.0.0", 80), new Listener("0.0.0.0", 443, true));
    assertThat(state.certificates())
        .singleElement()
        .satisfies(each -> assertThat(each.names()).containsExactly("gateway.example.com"));
    assertThat(state.services()).isEmpty();
    assertThat(states()).containsOnly(StepState.DONE, StepState.SKIPPED);
    assertThat(sentence(StepKind.ANSWER)).startsWith("https://gateway.example.com answers: ");
  }

  @Test
  void whatIsThereIsLeftAsItIs() throws Exception {
    run();
    List<String> before = machine.done();

    assertThat(run()).isEqualTo(new SetupEnd.Ready());

    assertThat(machine.done()).isEqualTo(before);
  }

  @Test
  void afterADeathAtAnyMomentItGoesOnToTheSameEnd() throws Exception {
    int deaths = 0;
    while (diesAfterKeeping(deaths)) {
      assertThat(run()).as("after %d records", deaths).isEqualTo(new SetupEnd.Ready());
      assertThat(machine.done())
          .as("after %d records", deaths)
          .containsOnlyOnce("java", "install", "start");
      assertThat(control.state().orElseThrow().services()).isEmpty();
      assertThat(control.state().orElseThrow().certificates()).hasSize(1);
      control.close();
      prepare();
      deaths++;
    }
    assertThat(deaths).isGreaterThan(StepKind.values().length * 2);
  }

  @Test
  void aMachineOfAnotherSlipwayIsLeftAlone() throws Exception {
    machine.ownedBy("elsewhere/edge");

    assertThat(stuckAt(StepKind.SURVEY)).contains("another Slipway", "elsewhere/edge");
    assertThat(machine.done()).isEmpty();
  }

  @Test
  void aLoginWithoutRightsIsRefusedBeforeAnythingIsTouched() throws Exception {
    machine.with("rights", "none");

    assertThat(stuckAt(StepKind.SURVEY)).contains("cannot become the superuser");
    assertThat(machine.done()).isEmpty();
  }

  @Test
  void aWebServerThatIsThereIsNamed() throws Exception {
    machine.with("port", "0.0.0.0:80 nginx");

    assertThat(stuckAt(StepKind.SURVEY)).startsWith("Port 80 is used by nginx there.");
  }

  @Test
  void aSystemWithoutSystemdIsRefused() throws Exception {
    machine.with("init", "other");

    assertThat(stuckAt(StepKind.SURVEY)).contains("without systemd");
  }

  @Test
  void aJavaThatIsElsewhereIsTheOneThatRuns() throws Exception {
    machine.withJava("/opt/java/bin/java");

    run();

    assertThat(machine.done()).doesNotContain("java");
    assertThat(machine.unit()).contains("ExecStart=/opt/java/bin/java -jar");
  }

  @Test
  void aJavaThatCannotBeInstalledSaysWhatToDoAndTheNextAttemptGoesOn() throws Exception {
    machine.fail("java");
    assertThat(stuckAt(StepKind.JAVA))
        .contains("Unable to locate package", "install Java there yourself");
    machine.fail(null);

    assertThat(run()).isEqualTo(new SetupEnd.Ready());
  }

  @Test
  void aFirewallThatIsOnIsOpened() throws Exception {
    machine.with("firewall", "ufw");

    run();

    assertThat(sentence(StepKind.FIREWALL)).isEqualTo("ufw now lets ports 80 and 443 through.");
  }

  @Test
  void theDomainIsWatchedUntilItIsRight() throws Exception {
    answers.add(new Found.Missing());
    answers.add(new Found.Addresses(List.of("203.0.113.9")));

    assertThat(run()).isEqualTo(new SetupEnd.Ready());
    assertThat(answers).isEmpty();
  }

  @Test
  void aDomainThatStaysWrongIsNeverTakenForRight() throws Exception {
    patience = Duration.ZERO;
    answers.addAll(Collections.nCopies(50, new Found.Missing()));

    assertThat(stuckAt(StepKind.DOMAIN)).contains("*.example.com A " + ADDRESS);
    assertThat(control.state().orElseThrow().certificates()).isEmpty();
  }

  @Test
  void aPortThatIsClosedOnTheWaySaysSo() throws Exception {
    outside.problems(Map.of(443, "Port 443 does not answer."));

    assertThat(stuckAt(StepKind.REACH)).isEqualTo("Port 443 does not answer.");
  }

  @Test
  void theGatewaysOwnWordsExplainACertificateThatFailed() throws Exception {
    control.certificates(
        new CertificateState.Asking(Instant.EPOCH),
        new CertificateState.Failed(
            "The authority refuses it.", Optional.empty(), Optional.empty()));

    assertThat(stuckAt(StepKind.CERTIFICATE)).isEqualTo("The authority refuses it.");
  }

  @Test
  void aPublicAnswerThatIsWrongLeavesNoSampleBehind() throws Exception {
    outside.fail("Events are kept back.");

    assertThat(stuckAt(StepKind.ANSWER)).isEqualTo("Events are kept back.");
    assertThat(control.told()).anyMatch(state -> !state.services().isEmpty());
    assertThat(control.state().orElseThrow().services()).isEmpty();
  }

  @Test
  void withoutADomainThereIsPlainHttpAtTheAddress() throws Exception {
    domain = Optional.empty();

    assertThat(run()).isEqualTo(new SetupEnd.Ready());

    assertThat(kept.get(StepKind.DOMAIN.ordinal()).state()).isEqualTo(StepState.SKIPPED);
    assertThat(control.state().orElseThrow().listeners())
        .containsExactly(new Listener("0.0.0.0", 80));
    assertThat(sentence(StepKind.ANSWER)).startsWith("http://" + ADDRESS + " answers: ");
  }

  /**
   * Ends as a killed process does, after some number of records is kept; false when it had none
   * left.
   */
  private boolean diesAfterKeeping(int records) throws InterruptedException {
    int[] left = {records};
    Journal deadly =
        step -> {
          keep(step);
          if (left[0]-- == 0) throw new Killed();
        };
    try (Work work = work()) {
      assertThatThrownBy(() -> new Setup(deadly, Clock.systemUTC()).run(work))
          .isInstanceOf(Killed.class);
      return true;
    } catch (AssertionError e) {
      return false;
    }
  }

  private String stuckAt(StepKind kind) throws InterruptedException {
    SetupEnd end = run();
    assertThat(end).isInstanceOf(SetupEnd.Stuck.class);
    SetupEnd.Stuck stuck = (SetupEnd.Stuck) end;
    assertThat(stuck.step()).isEqualTo(kind);
    assertThat(kept.get(kind.ordinal()).state()).isEqualTo(StepState.FAILED);
    assertThat(kept.get(kind.ordinal()).detail()).isEqualTo(stuck.sentence());
    return stuck.sentence();
  }

  private SetupEnd run() throws InterruptedException {
    try (Work work = work()) {
      return new Setup(this::keep, Clock.systemUTC()).run(work);
    }
  }

  private void keep(GatewayStep step) {
    kept.put(step.ordinal(), step);
  }

  private List<StepState> states() {
    return kept.values().stream().map(GatewayStep::state).distinct().toList();
  }

  private String sentence(StepKind kind) {
    return kept.get(kind.ordinal()).detail();
  }

  private Work work() {
    SetupTools tools =
        new SetupTools(
            new Survey(Clock.systemUTC(), List.of()),
            new Superusers(name -> Optional.empty()),
            tokens,
            server -> new DomainCheck(name -> answers.isEmpty() ? right() : answers.poll()),
            outside,
            patience,
            Duration.ofMillis(1),
            Clock.systemUTC());
    GatewayRecord gateway =
        new GatewayRecord(
            "edge",
            Optional.of("vm"),
            domain,
            Optional.of(ADDRESS),
            new CertificateOrder("", "https://ca/dir", false, Optional.empty()),
            Optional.empty(),
            true,
            Instant.EPOCH);
    return new Work(gateway, machine, jar, OWNER, tools);
  }

  private static Found right() {
    return new Found.Addresses(List.of(ADDRESS));
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
