package dev.slipway.gateway.certificate.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The system's name server and two zones with servers of their own, over the wire. */
@Timeout(30)
final class JndiNameServersTest {
  private static final String NAME = "app.shop.example";
  private static final String HERE = "198.51.100.7";
  private static final String AT_HOME = "198.51.100.1";
  private static final int SERVER_FAILURE = 2;
  private static final int REFUSED = 5;

  private ZoneServer system;
  private ZoneServer shop;
  private ZoneServer other;

  @BeforeEach
  void start() throws IOException {
    system = new ZoneServer("127.0.0.1", 0);
    shop = new ZoneServer("127.0.0.2", system.port());
    other = new ZoneServer("127.0.0.3", system.port());
    system
        .with("shop.example", "NS", "ns.shop.example")
        .with("ns.shop.example", "A", "127.0.0.2")
        .with("other.example", "NS", "ns.other.example")
        .with("ns.other.example", "A", "127.0.0.3");
  }

  @AfterEach
  void stop() {
    system.close();
    shop.close();
    other.close();
  }

  @Test
  void believesTheZonesOwnServerAndNotWhoMayRememberAnOldAnswer() throws InterruptedException {
    system.with(NAME, "A", "203.0.113.9");
    shop.with(NAME, "A", HERE).with(NAME, "AAAA", "2001:db8::7");
    assertThat(found()).isEqualTo(addresses(HERE, "2001:db8:0:0:0:0:0:7"));
    assertThat(problems())
        .containsExactly(
            NAME
                + " resolves to 2001:db8:0:0:0:0:0:7, not to this gateway (198.51.100.7). Remove"
                + " that AAAA record.");
    assertThat(system.questions()).doesNotContain(NAME + " A");
  }

  @Test
  void findsTheClosestZone() throws InterruptedException {
    system
        .with("app.shop.example", "NS", "ns.other.example")
        .with("example", "NS", "ns.nowhere.example");
    other.with(NAME, "A", HERE);
    assertThat(found()).isEqualTo(addresses(HERE));
    assertThat(shop.questions()).isEmpty();
  }

  @Test
  void followsAliasesIntoOtherZones() throws InterruptedException {
    shop.with(NAME, "CNAME", "www.other.example");
    system
        .with("www.other.example", "CNAME", "host.other.example")
        .with("host.other.example", "A", HERE);
    assertThat(found()).isEqualTo(addresses(HERE));
    assertThat(problems()).isEmpty();
  }

  @Test
  void saysThatAliasesGoInCircles() throws InterruptedException {
    shop.with(NAME, "CNAME", "a.other.example");
    system
        .with("a.other.example", "CNAME", "b.other.example")
        .with("b.other.example", "CNAME", "a.other.example")
        .with(NAME, "CNAME", "a.other.example");
    assertThat(found()).isEqualTo(new Found.NoAnswer("too many aliases"));
  }

  @Test
  void saysThatThereIsNoSuchName() throws InterruptedException {
    assertThat(found()).isEqualTo(new Found.Missing());
    assertThat(problems())
        .containsExactly(NAME + " has no address. Add an A record with 198.51.100.7.");
  }

  @Test
  void saysThatANameHasNoAddress() throws InterruptedException {
    shop.with("deep." + NAME, "A", HERE);
    assertThat(found()).isEqualTo(new Found.Missing());
  }

  @Test
  void saysThatTheAliasLeadsNowhere() throws InterruptedException {
    shop.with(NAME, "CNAME", "gone.other.example");
    assertThat(found()).isEqualTo(new Found.Missing());
  }

  @Test
  void asksTheSystemsServerIfTheZonesOwnFails() throws InterruptedException {
    for (int code : new int[] {SERVER_FAILURE, REFUSED}) {
      shop.failing(NAME, code);
      system.with("app.shop.example", "A", AT_HOME);
      assertThat(found()).isInstanceOf(Found.Addresses.class);
    }
  }

  @Test
  void saysThatAllFail() throws InterruptedException {
    shop.failing(NAME, SERVER_FAILURE);
    system.failing(NAME, SERVER_FAILURE);
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("The name servers of " + NAME + " did not answer (")
        .contains("2")
        .endsWith("Check that the domain is registered and its name servers run.");
  }

  @Test
  void doesNotWaitLongForServersThatAreSilent() throws InterruptedException {
    shop.silentAbout(NAME);
    system.with(NAME, "A", HERE);
    long begin = System.nanoTime();
    assertThat(servers(Duration.ofSeconds(20)).addresses(NAME)).isEqualTo(addresses(HERE));
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(9));
  }

  @Test
  void endsInTimeHoweverSlowAndSilentAllAre() throws InterruptedException {
    system.slow(400).silentAbout(NAME);
    shop.silentAbout(NAME);
    long begin = System.nanoTime();
    Found found = servers(Duration.ofSeconds(2)).addresses("a.b.c.d." + NAME);
    assertThat(found).isInstanceOf(Found.NoAnswer.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void endsAtOnceWhenItIsInterrupted() throws InterruptedException {
    system.silentAbout(NAME);
    Thread asking =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    servers(Duration.ofSeconds(20)).addresses(NAME);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    asking.interrupt();
    asking.join(Duration.ofSeconds(8));
    assertThat(asking.isAlive()).isFalse();
  }

  private Found found() throws InterruptedException {
    return servers(Duration.ofSeconds(10)).addresses(NAME);
  }

  private List<String> problems() throws InterruptedException {
    return new DnsCheck(servers(Duration.ofSeconds(10)), List::of)
        .problems(List.of(NAME), List.of(HERE));
  }

  private JndiNameServers servers(Duration limit) {
    return new JndiNameServers("dns://127.0.0.1:" + system.port(), system.port(), limit);
  }

  private static Found addresses(String... all) {
    return new Found.Addresses(List.of(all));
  }
}
