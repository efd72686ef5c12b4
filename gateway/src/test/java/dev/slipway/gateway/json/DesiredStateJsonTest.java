package dev.slipway.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Mistake;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesiredStateJsonTest {
  @Test
  void whatIsLeftOutHasItsUsualValue() throws Exception {
    DesiredState state = read("{'version': 3, 'services': [{'name': 'web'}], 'keys': null}");

    assertThat(state)
        .isEqualTo(
            new DesiredState(
                3,
                List.of(),
                List.of(new Service("web", List.of(), List.of(), Limits.DEFAULT, Policy.OPEN))));
  }

  @ParameterizedTest
  @CsvSource({
    "15s,15000",
    "250ms,250",
    "1h30m,5400000",
    "1.5h,5400000",
    "2d,172800000",
    "PT15S,15000"
  })
  void timesAreReadInBothForms(String text, long millis) throws Exception {
    DesiredState state =
        read("{'version':1,'services':[{'name':'a','limits':{'idle':'" + text + "'}}]}");

    assertThat(state.services().get(0).limits().idle()).isEqualTo(Duration.ofMillis(millis));
    assertThat(state.services().get(0).limits().connect()).isEqualTo(Limits.DEFAULT.connect());
  }

  @ParameterizedTest
  @CsvSource({"15", "s", "-1s", "1s1", "999999999999d", "PT", "1e3s", "''", "0s"})
  void whatIsNoTimeIsAMistake(String text) throws Exception {
    assertThat(mistakes("{'version':1,'services':[{'name':'a','limits':{'idle':'" + text + "'}}]}"))
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.pointer()).startsWith("/services/0/limits"));
  }

  @Test
  void everyMistakeIsToldWithItsPlace() throws Exception {
    String text =
        """
        {"version": "x",
         "listeners": [{"address": "127.0.0.1", "port": 70000}, 5],
         "services": [
           {"name": "web",
            "routes": [{"host": "a*"}],
            "replicas": [{"id": "0"}],
            "policy": {"protocol": "h3", "hsts": 5, "rateLimits": [{"by": {"header": "X"}}]}}],
         "keys": [{"id": "k", "sha256": "abc"}],
         "certificates": [{"from": "elsewhere", "names": []}]}
        """;

    assertThat(mistakes(text))
        .containsExactlyInAnyOrder(
            new Mistake("/version", "Here must be a whole number from 0, not \"x\"."),
            new Mistake(
                "/listeners/0/port", "Here must be a whole number from 0 to 65535, not 70000."),
            new Mistake("/listeners/1", "Here must be an object in { }, not 5."),
            new Mistake(
                "/services/0/routes/0",
                "\"a*\" is not a host. Write a name, *.name for all names below it, or * for any."),
            new Mistake("/services/0/replicas/0", "\"address\" is missing."),
            new Mistake(
                "/services/0/policy/protocol", "Here must be one of h2c, http1, not \"h3\"."),
            new Mistake(
                "/services/0/policy/hsts",
                "Here must be a length of time such as \"15s\" or \"PT15S\", not 5."),
            new Mistake("/services/0/policy/rateLimits/0", "\"perSecond\" is missing."),
            new Mistake("/keys/0", "The hash of key k is not 64 small hexadecimal digits."),
            new Mistake(
                "/certificates/0/from",
                "Here must be one of acme, files, selfSigned, not \"elsewhere\"."));
  }

  @Test
  void aStateThatContradictsItselfIsAMistakeOfTheWhole() throws Exception {
    assertThat(mistakes("{'version':1,'services':[{'name':'a'},{'name':'a'}]}"))
        .containsExactly(new Mistake("", "Two services are called a."));
    assertThat(
            mistakes(
                "{'version':1,'services':[{'name':'a','policy':{'model':{'name':'m'}}},"
                    + "{'name':'b','policy':{'model':{'name':'m'}}}]}"))
        .containsExactly(
            new Mistake(
                "",
                "The services a and b both offer the model m. Give one of them another name, or"
                    + " make them replicas of one service."));
  }

  @Test
  void aNewerAppIsUnderstoodAndToldWhatIsIgnored() throws Exception {
    String text =
        "{'api':7,'needs':1,'version':1,'mesh':{},'services':[{'name':'a','a/b':1,"
            + "'policy':{'retry':[]}}]}";

    assertThat(DesiredStateJson.read(json(text)))
        .isEqualTo(
            new ReadResult.Read<>(
                read("{'version':1,'services':[{'name':'a'}]}"),
                List.of("/services/0/policy/retry", "/services/0/a~1b", "/mesh")));
  }

  @Test
  void aNewerAppWhoseStateMustNotBeHalfUnderstoodIsRefused() throws Exception {
    assertThat(mistakes("{'api':7,'needs':7,'version':1}"))
        .containsExactly(
            new Mistake(
                "/needs",
                "This state needs version 7 of the gateway's interface, and this gateway speaks 1."
                    + " Update the gateway."));
  }

  @Test
  void anOlderAppUnderstandsANewerGateway() throws Exception {
    String text =
        "{'api':9,'version':1,'weather':'fine','services':[{'name':'a','replicas':[{'state':"
            + "'dreaming','replica':{'id':'0','address':'x','port':1}}]}],'certificates':[{"
            + "'names':['a'],'state':'shredded'}]}";

    assertThat(ObservedStateJson.read(json(text))).isInstanceOf(ReadResult.Read.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a':1,'a':2}|\"a\" is written twice in one object, at line 1",
        "{} {}|There is more after the end of the JSON, at line 1",
        "''|The text is empty, where JSON is expected.",
        "{'a'|This is not JSON, at line 1",
        "{'a':01}|This is not JSON, at line 1",
        "nul|This is not JSON, at line 1"
      })
  void whatIsNotJsonIsSaidToBeSoInOneSentence(String text, String sentence) {
    assertThatThrownBy(() -> json(text))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessageStartingWith(sentence)
        .hasMessageEndingWith(".");
  }

  @Test
  void nestingHasAnEnd() {
    assertThatThrownBy(() -> json("[".repeat(100_000))).isInstanceOf(JsonSyntaxException.class);
  }

  @Test
  void aHugeExponentIsJustANumberOutOfRange() throws Exception {
    assertThat(mistakes("{'version':1e999999999}")).hasSize(1);
  }

  private static DesiredState read(String text) throws JsonSyntaxException {
    return DesiredStateJson.read(json(text)) instanceof ReadResult.Read<DesiredState> read
        ? read.value()
        : DesiredState.EMPTY;
  }

  private static List<Mistake> mistakes(String text) throws JsonSyntaxException {
    return DesiredStateJson.read(json(text)) instanceof ReadResult.Refused<DesiredState> refused
        ? refused.mistakes()
        : List.of();
  }

  private static Json json(String text) throws JsonSyntaxException {
    return new JsonText().read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
