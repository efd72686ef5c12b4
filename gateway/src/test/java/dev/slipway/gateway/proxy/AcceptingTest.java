package dev.slipway.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.proxy.loop.Descriptors;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AcceptingTest {
  /** Of eight that are not for other things, seven are for clients. */
  private static final int DESCRIPTORS = 64 + 8;

  private final Descriptors descriptors = new Descriptors(DESCRIPTORS);
  private final EmbeddedChannel listener = new EmbeddedChannel(new Accepting(descriptors));

  AcceptingTest() {
    listener.freezeTime();
  }

  @Test
  void clientsLeaveSomethingForReplicas() {
    accept(6);
    assertThat(listener.config().isAutoRead()).isTrue();

    accept(1);
    assertThat(listener.config().isAutoRead()).isFalse();
  }

  @Test
  void theNextComesWhenAnotherLeft() {
    EmbeddedChannel first = accept(1);
    accept(6);
    pause();
    assertThat(listener.config().isAutoRead()).isFalse();

    first.close();
    pause();
    assertThat(listener.config().isAutoRead()).isTrue();
  }

  @Test
  void replicasLeaveSomethingForTheProcess() {
    accept(7);
    assertThat(descriptors.leftForReplicas()).isTrue();

    descriptors.take(new EmbeddedChannel());
    assertThat(descriptors.leftForReplicas()).isFalse();
  }

  @Test
  void whatReplicasTakeClientsDoNotGet() {
    EmbeddedChannel replica = new EmbeddedChannel();
    descriptors.take(replica);
    accept(6);
    assertThat(listener.config().isAutoRead()).isFalse();

    replica.close();
    pause();
    assertThat(listener.config().isAutoRead()).isTrue();
  }

  @Test
  void aConnectionThatCannotBeAcceptedIsTriedAgainAfterAPause() {
    listener.pipeline().fireExceptionCaught(new IOException("Too many open files"));
    assertThat(listener.config().isAutoRead()).isFalse();

    pause();
    assertThat(listener.config().isAutoRead()).isTrue();
  }

  @Test
  void aListenerThatIsClosedIsNotTriedAgain() {
    accept(7);
    listener.close();
    pause();

    assertThat(listener.hasPendingTasks()).isFalse();
  }

  private EmbeddedChannel accept(int count) {
    EmbeddedChannel last = new EmbeddedChannel();
    listener.writeInbound(last);
    for (int i = 1; i < count; i++) {
      listener.writeInbound(new EmbeddedChannel());
    }
    return last;
  }

  private void pause() {
    listener.advanceTimeBy(Accepting.PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    listener.runScheduledPendingTasks();
  }
}
