package dev.slipway.publish.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.GatewayChoice;
import dev.slipway.store.CertificateOrder;
import dev.slipway.store.GatewayRecord;
import dev.slipway.store.GatewayStep;
import dev.slipway.store.StepState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayChooserTest {
  private static final GatewayRecord EDGE = gateway("edge", "edge.example.com", "192.0.2.1", true);
  private static final GatewayRecord LAB = gateway("lab", "lab.example.com", "192.0.2.2", false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lab",
        "LAB",
        "main/lab",
        "192.0.2.2",
        "lab.example.com",
        "gateway.lab.example.com",
        " lab "
      })
  void aGatewayIsFoundByItsNameOrItsAddress(String text) {
    assertThat(choose(new GatewayChoice.Named(text))).isEqualTo(new Chosen.On(LAB));
  }

  @Test
  void whoSaysNothingOrTrueGetsTheDefault() {
    assertThat(choose(new GatewayChoice.Default())).isEqualTo(new Chosen.On(EDGE));
    assertThat(chooser(StepState.DONE).choose(Optional.empty())).isEqualTo(new Chosen.On(EDGE));
  }

  @Test
  void whoSaysFalseStaysHereEvenWithADefault() {
    assertThat(choose(new GatewayChoice.None())).isEqualTo(new Chosen.Here());
  }

  @Test
  void withoutADefaultTrueIsRefusedAndNothingIsHere() {
    GatewayChooser none = new GatewayChooser(List.of(), name -> List.of());

    assertThat(none.choose(Optional.empty())).isEqualTo(new Chosen.Here());
    assertThat(refusal(none.choose(Optional.of(new GatewayChoice.Default()))))
        .startsWith("gateway: true means the default gateway, and there is none.");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNamesThatThereAre() {
    assertThat(refusal(choose(new GatewayChoice.Named("elsewhere.example.com"))))
        .isEqualTo("There is no gateway elsewhere.example.com. There are: edge, lab.");
  }

  @Test
  void aSecretThatIsEmptyIsNamedAsTheCause() {
    assertThat(refusal(choose(new GatewayChoice.Named("")))).contains("Set the secret");
  }

  @Test
  void aGatewayThatIsNotSetUpIsRefusedWithWhereItIs() {
    Chosen chosen = chooser(StepState.FAILED).choose(Optional.of(new GatewayChoice.Named("lab")));

    assertThat(refusal(chosen))
        .isEqualTo(
            "The gateway lab is not set up yet: it is at Domain. Go on with: slipway gateway"
                + " create lab");
  }

  private static Chosen choose(GatewayChoice choice) {
    return chooser(StepState.DONE).choose(Optional.of(choice));
  }

  private static GatewayChooser chooser(StepState state) {
    return new GatewayChooser(
        List.of(EDGE, LAB),
        name ->
            List.of(
                new GatewayStep(
                    name, 0, "domain", "Domain", state, Optional.empty(), Optional.empty(), "")));
  }

  private static String refusal(Chosen chosen) {
    assertThat(chosen).isInstanceOf(Chosen.Refused.class);
    return ((Chosen.Refused) chosen).sentence();
  }

  private static GatewayRecord gateway(
      String name, String domain, String address, boolean standard) {
    return new GatewayRecord(
        name,
        Optional.empty(),
        Optional.of(domain),
        Optional.of(address),
        new CertificateOrder("", "https://ca/dir", false, Optional.empty()),
        Optional.empty(),
        standard,
        Instant.EPOCH);
  }
}
