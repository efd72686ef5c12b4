package dev.slipway.gateway.proxy.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final Deadlines deadlines = new Deadlines(channel.eventLoop());

  @Test
  void onlyWhatIsLateIsTold() {
    Fake late = new Fake(System.nanoTime() - 1);
    Fake early = new Fake(System.nanoTime() + TimeUnit.HOURS.toNanos(1));
    Fake never = new Fake(Timed.NEVER);
    deadlines.watch(late);
    deadlines.watch(early);
    deadlines.watch(never);
    sweep();

    assertThat(late.told).isEqualTo(1);
    assertThat(early.told).isZero();
    assertThat(never.told).isZero();
  }

  @Test
  void sweepingEndsWithTheLastAndBeginsAgainWithTheNext() {
    Fake first = new Fake(System.nanoTime() - 1);
    deadlines.watch(first);
    deadlines.forget(first);
    sweep();
    assertThat(first.told).isZero();
    assertThat(channel.runScheduledPendingTasks()).isEqualTo(-1);

    Fake second = new Fake(System.nanoTime() - 1);
    deadlines.watch(second);
    sweep();
    assertThat(second.told).isEqualTo(1);
  }

  @Test
  void whatGoesWrongForOneDoesNotConcernTheOthers() {
    Timed broken =
        new Timed() {
          @Override
          public long deadline() {
            return System.nanoTime() - 1;
          }

          @Override
          public void expired() {
            throw new IllegalStateException("as this test wants it");
          }
        };
    Fake late = new Fake(System.nanoTime() - 1);
    deadlines.watch(broken);
    deadlines.watch(late);
    sweep();
    sweep();

    assertThat(late.told).isEqualTo(2);
  }

  private void sweep() {
    channel.advanceTimeBy(Deadlines.SWEEP.toMillis() + 1, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
  }

  private static final class Fake implements Timed {
    private final long deadline;
    private int told;

    Fake(long deadline) {
      this.deadline = deadline;
    }

    @Override
    public long deadline() {
      return deadline;
    }

    @Override
    public void expired() {
      told++;
    }
  }
}
