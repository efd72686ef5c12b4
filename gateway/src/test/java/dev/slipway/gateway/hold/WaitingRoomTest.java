package dev.slipway.gateway.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
  private final WaitingRoom room = new WaitingRoom();
  private final List<Integer> served = new ArrayList<>();
  private final List<Integer> sentAway = new ArrayList<>();

  @Test
  void noMoreWaitThanMay() {
    assertThat(room.enter(new Guest(1), 1)).isTrue();
    assertThat(room.enter(new Guest(2), 1)).isFalse();
    assertThat(room.waiting()).isEqualTo(1);
  }

  @Test
  void whoLeavesFreesThePlace() {
    Guest first = new Guest(1);
    room.enter(first, 1);
    room.leave(first);

    assertThat(room.enter(new Guest(2), 1)).isTrue();
    room.release(1);
    assertThat(served).containsExactly(2);
  }

  @Test
  void theyGoInTheOrderInWhichTheyCame() {
    enter(10);

    assertThat(room.release(1)).isFalse();
    assertThat(served).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void aThousandAreLetGoInWavesThatGrow() {
    enter(1_000);

    assertThat(room.release(2)).isTrue();
    assertThat(served).hasSize(2 * WaitingRoom.FIRST_WAVE);
    assertThat(room.release(2)).isTrue();
    assertThat(served).hasSize(6 * WaitingRoom.FIRST_WAVE);
    while (room.release(2)) {
      assertThat(room.waiting()).isPositive();
    }
    assertThat(served).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
  }

  @Test
  void whenTheReplicaGoesAgainTheRestStays() {
    enter(100);
    room.release(1);

    assertThat(room.release(0)).isFalse();
    assertThat(room.waiting()).isEqualTo(100 - WaitingRoom.FIRST_WAVE);
  }

  @Test
  void whenTheServiceGoesEveryoneIsSentAway() {
    enter(3);
    room.close();

    assertThat(sentAway).containsExactly(0, 1, 2);
    assertThat(room.enter(new Guest(9), 10)).isFalse();
  }

  private void enter(int count) {
    for (int i = 0; i < count; i++) {
      room.enter(new Guest(i), count);
    }
  }

  private final class Guest implements Waiter {
    private final int number;

    Guest(int number) {
      this.number = number;
    }

    @Override
    public void turn() {
      served.add(number);
    }

    @Override
    public void gone() {
      sentAway.add(number);
    }
  }
}
