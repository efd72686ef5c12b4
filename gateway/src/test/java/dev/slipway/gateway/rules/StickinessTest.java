package dev.slipway.gateway.rules;

import static dev.slipway.gateway.testing.RuledGateway.GET;
import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.testing.Policies;
import dev.slipway.gateway.testing.RuledGateway;
import dev.slipway.gateway.testing.TestReplica;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StickinessTest {
  private static final Policy STICKY = Policies.open().sticky("home").make();
  private static final Pattern COOKIE =
      Pattern.compile(
          "set-cookie: home=([A-Za-z0-9_-]{16}); Path=/; Max-Age=3600; HttpOnly; SameSite=Lax\r\n");

  @Test
  void aClientComesBackToItsReplicaUntilThatIsGone() throws Exception {
    try (var a = TestReplica.always(ok("a"));
        var b = TestReplica.always(ok("b"));
        var gateway = new RuledGateway(STICKY, a.replica("a"), b.replica("b"))) {
      String first = gateway.answer(GET);
      Matcher cookie = COOKIE.matcher(first);
      assertThat(cookie.find()).isTrue();
      String home = first.substring(first.length() - 1);
      String again =
          "GET / HTTP/1.1\r\nHost: a\r\nCookie: x=1; home=" + cookie.group(1) + "; y\r\n\r\n";
      for (int i = 0; i < 10; i++) {
        assertThat(gateway.answer(again)).endsWith(home).doesNotContain("set-cookie");
      }
      TestReplica other = home.equals("a") ? b : a;
      gateway.apply(STICKY, other.replica(home.equals("a") ? "b" : "a"));
      assertThat(gateway.answer(again)).doesNotEndWith(home).containsPattern(COOKIE);
    }
  }

  @Test
  void whatIsNoMarkIsTakenForNone() throws Exception {
    try (var a = TestReplica.always(ok("a"));
        var gateway = new RuledGateway(STICKY, a.replica("a"))) {
      assertThat(gateway.answer("GET / HTTP/1.1\r\nHost: a\r\nCookie: home=a; xhome=1\r\n\r\n"))
          .containsPattern(COOKIE);
    }
  }
}
