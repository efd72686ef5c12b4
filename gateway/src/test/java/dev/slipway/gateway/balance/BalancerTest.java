package dev.slipway.gateway.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.ReplicaState;
import dev.slipway.gateway.health.PassiveHealth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BalancerTest {
  private static final long NOW = 1_000_000_000_000L;

  @Property(tries = 50)
  void requestsThatStayAreSpreadEvenly(
      @ForAll @IntRange(min = 1, max = 9) int size, @ForAll @IntRange(max = 50) int rounds) {
    List<LiveReplica> replicas = replicas(size);
    Balancer balancer = new Balancer(replicas);
    for (int i = 0; i < size * rounds; i++) {
      choose(balancer, null).begin();
    }

    assertThat(replicas).allMatch(replica -> replica.inFlight() == rounds);
  }

  @Property(tries = 50)
  void requestsThatEndAtOnceGoRound(@ForAll @IntRange(min = 1, max = 9) int size) {
    List<LiveReplica> replicas = replicas(size);
    Balancer balancer = new Balancer(replicas);
    for (int i = 0; i < size * 10; i++) {
      LiveReplica chosen = choose(balancer, null);
      chosen.begin();
      chosen.end();
    }

    assertThat(replicas).allMatch(replica -> replica.observed().requests() == 10);
  }

  @Test
  void theLeastBusyIsChosen() {
    List<LiveReplica> replicas = replicas(3);
    replicas.get(0).begin();
    replicas.get(2).begin();

    assertThat(choose(new Balancer(replicas), null)).isSameAs(replicas.get(1));
  }

  @Test
  void oneThatWasTriedIsNotChosenAgain() {
    List<LiveReplica> replicas = replicas(2);

    assertThat(choose(new Balancer(replicas), replicas.get(0))).isSameAs(replicas.get(1));
    assertThat(new Balancer(replicas.subList(0, 1)).choose(replicas.get(0), NOW)).isNull();
    assertThat(new Balancer(List.of()).choose(null, NOW)).isNull();
  }

  @Test
  void oneThatFailedRestsForAMoment() {
    List<LiveReplica> replicas = replicas(2);
    Balancer balancer = new Balancer(replicas);
    replicas.get(0).connectFailed(NOW);
    replicas.get(1).begin();

    assertThat(balancer.choose(null, NOW + 1)).isSameAs(replicas.get(1));
    assertThat(balancer.choose(null, NOW + PassiveHealth.FIRST_REST.toNanos()))
        .isSameAs(replicas.get(0));
    assertThat(replicas.get(0).observed().state()).isEqualTo(ReplicaState.FAILING);
  }

  @Test
  void whenAllFailedOneIsStillTried() {
    List<LiveReplica> replicas = replicas(2);
    replicas.forEach(replica -> replica.connectFailed(NOW));

    assertThat(new Balancer(replicas).choose(null, NOW)).isNotNull();
  }

  private static LiveReplica choose(Balancer balancer, LiveReplica tried) {
    return balancer.choose(tried, NOW);
  }

  private static List<LiveReplica> replicas(int size) {
    List<LiveReplica> replicas = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      replicas.add(new LiveReplica(new Replica("r" + i, "127.0.0.1", i + 1)));
    }
    return replicas;
  }
}
