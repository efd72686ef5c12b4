package dev.slipway.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import dev.slipway.gateway.balance.Balancer;
import dev.slipway.gateway.stats.ServiceStats;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
  private final RouteTable table =
      RouteTable.of(
          List.of(
              service("any", Route.host("*")),
              service("port", new Route(OptionalInt.of(5001), "*", "/")),
              service("wild", Route.host("*.example.org")),
              service("closer", Route.host("*.a.example.org")),
              service("exact", Route.host("App.example.org")),
              service("api", new Route(OptionalInt.empty(), "app.example.org", "/api")),
              service("v2", new Route(OptionalInt.empty(), "app.example.org", "/api/v2/")),
              service("only", new Route(OptionalInt.empty(), "only.test", "/here"))),
          service ->
              new Target(
                  service.name(),
                  Limits.DEFAULT,
                  Policy.OPEN,
                  new Balancer(List.of()),
                  new ServiceStats()));

  @ParameterizedTest
  @CsvSource({
    "80,app.example.org,/,exact",
    "80,other.example.org,/,wild",
    "80,x.y.example.org,/,wild",
    "80,x.a.example.org,/,closer",
    "80,example.org,/,any",
    "80,elsewhere,/,any",
    "80,'',/,any",
    "80,app.example.org,/api,api",
    "80,app.example.org,/api/,api",
    "80,app.example.org,/api?x,api",
    "80,app.example.org,/api/v1,api",
    "80,app.example.org,/apix,exact",
    "80,app.example.org,/api/v2,v2",
    "80,app.example.org,/api/v2/x,v2",
    "80,app.example.org,/?/api,exact",
    "80,app.example.org,*,exact",
    "5001,app.example.org,/api,port",
    "5001,elsewhere,/,port",
    "80,only.test,/here,only",
    "80,only.test,/there,any"
  })
  void theMostParticularRouteWins(int port, String host, String path, String service) {
    assertThat(table.find(port, host, path)).extracting(Target::name).isEqualTo(service);
  }

  @Test
  void nothingIsFoundWhereNothingMatches() {
    assertThat(RouteTable.EMPTY.find(80, "a", "/")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "A.localhost,a.localhost",
    "a:80,a",
    "a.:80,a",
    "[::1]:80,[::1]",
    "[::1],[::1]",
    "'',''"
  })
  void aHostHeaderIsReadWithoutItsPort(String header, String host) {
    assertThat(HostName.of(header)).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*x", "a*", "a.*.b", "*."})
  void whatIsNotAHostIsRefused(String host) {
    assertThatThrownBy(() -> Route.host(host)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Service service(String name, Route route) {
    return new Service(name, List.of(route), List.of(), Limits.DEFAULT);
  }
}
