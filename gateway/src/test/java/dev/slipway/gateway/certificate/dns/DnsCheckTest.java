package dev.slipway.gateway.certificate.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DnsCheckTest {
  private static final String NAME = "app.example.com";

  @Test
  void isContentWithANameThatLeadsHere() throws InterruptedException {
    assertThat(problems(List.of("198.51.100.7"), "198.51.100.7")).isEmpty();
    assertThat(
            problems(
                List.of("198.51.100.7", "2001:db8:0:0:0:0:0:7"), "198.51.100.7", "2001:db8::7"))
        .isEmpty();
  }

  @Test
  void saysWhichRecordIsWrong() throws InterruptedException {
    assertThat(problems(List.of("203.0.113.9"), "198.51.100.7"))
        .containsExactly(
            "app.example.com resolves to 203.0.113.9, not to this gateway (198.51.100.7). Change"
                + " its A record.");
  }

  @Test
  void saysThatAnAddressOfTheOtherKindMustGo() throws InterruptedException {
    assertThat(problems(List.of("198.51.100.7", "2001:db8:0:0:0:0:0:9"), "198.51.100.7"))
        .containsExactly(
            "app.example.com resolves to 2001:db8:0:0:0:0:0:9, not to this gateway"
                + " (198.51.100.7). Remove that AAAA record.");
  }

  @Test
  void saysWhichRecordIsMissing() throws InterruptedException {
    DnsCheck check = new DnsCheck(name -> new Found.Missing(), List::of);
    assertThat(check.problems(List.of(NAME), List.of("2001:db8::7")))
        .containsExactly(
            "app.example.com has no address. Add an AAAA record with 2001:db8:0:0:0:0:0:7.");
    assertThat(check.problems(List.of(NAME), List.of()))
        .containsExactly(
            "app.example.com has no address. Add an A record with this gateway's public address.");
  }

  @Test
  void cannotTellAWrongAddressWhenItsOwnIsUnknown() throws InterruptedException {
    assertThat(problems(List.of("203.0.113.9"))).isEmpty();
  }

  @Test
  void saysThatNobodyAnswers() throws InterruptedException {
    DnsCheck check = new DnsCheck(name -> new Found.NoAnswer("timed out"), List::of);
    assertThat(check.problems(List.of(NAME), List.of()).get(0))
        .startsWith("The name servers of app.example.com did not answer (timed out).");
  }

  @Test
  void looksAtEachName() throws InterruptedException {
    Map<String, Found> world =
        Map.of("a.x", new Found.Addresses(List.of("198.51.100.7")), "b.x", new Found.Missing());
    DnsCheck check = new DnsCheck(world::get, () -> List.of("198.51.100.7"));
    assertThat(check.problems(List.of("a.x", "b.x"), List.of())).hasSize(1);
  }

  @Test
  void doesNotLookUpNamesForEver() throws InterruptedException {
    DnsCheck check =
        new DnsCheck(
            name -> {
              Thread.sleep(5);
              return new Found.Addresses(List.of("198.51.100.7"));
            },
            List::of,
            Duration.ofMillis(1));
    assertThat(check.problems(List.of("a.x", "b.x", "c.x"), List.of("198.51.100.7")))
        .containsExactly(
            "The name servers are so slow that b.x and the names after it were not looked up. Check"
                + " this machine's name servers.");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, false", "127.0.0.1, false", "169.254.1.1, false", "192.168.1.1, false",
    "100.64.0.1, false", "100.63.0.1, true", "198.51.100.7, true", "fd00::1, false",
    "fe80::1, false", "2001:db8::1, true"
  })
  void knowsPublicAddresses(String address, boolean expected) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isEqualTo(expected);
  }

  private static List<String> problems(List<String> there, String... here)
      throws InterruptedException {
    return new DnsCheck(name -> new Found.Addresses(there), List::of)
        .problems(List.of(NAME), List.of(here));
  }
}
