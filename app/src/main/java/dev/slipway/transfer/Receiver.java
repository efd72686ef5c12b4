package dev.slipway.transfer;

import dev.slipway.host.FedCommand;
import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import dev.slipway.transfer.plan.SentPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The machine's side: one command tells what is there, another one takes a stream. */
final class Receiver {
  private static final int MOST_STATE = 512 * 1024 * 1024;
  private static final int MOST_WORDS = 64 * 1024;
  private static final Duration TO_READ = Duration.ofMinutes(2);
  private static final Duration TO_PLACE = Duration.ofMinutes(10);
  private static final Duration TO_SAY_WHY = Duration.ofSeconds(10);

  private final Host host;
  private final String folder;
  private final Duration patience;
  private final Complaint complaint;

  Receiver(Host host, String folder, Duration patience) {
    this.host = host;
    this.folder = folder;
    this.patience = patience;
    this.complaint = new Complaint(host.name(), folder);
  }

  RemoteState read() throws HostException, InterruptedException {
    try (FedCommand command = host.feed(Script.READ.with(folder, Transfer.OWN))) {
      command.in().close();
      CompletableFuture<byte[]> answer = Drained.of(command.out(), MOST_STATE);
      CompletableFuture<byte[]> words = Drained.of(command.err(), MOST_WORDS);
      int code = end(command, TO_READ);
      if (code != 0) throw complaint.ended(code, text(words));
      return RemoteState.read(answer.get(TO_READ.toSeconds(), TimeUnit.SECONDS));
    } catch (HostException e) {
      throw e;
    } catch (IOException e) {
      throw complaint.notUnderstood(e);
    } catch (ExecutionException | TimeoutException e) {
      throw complaint.lost(e);
    }
  }

  /**
   * Sends.
   *
   * @return files that were changed meanwhile
   */
  Set<SentPath> take(Shipment shipment, TransferProgress progress)
      throws IOException, InterruptedException {
    String fresh = shipment.delta().fresh() ? "fresh" : "";
    try (FedCommand command =
        host.feed(Script.TAKE.with(folder, Transfer.OWN, shipment.token(), fresh))) {
      CompletableFuture<byte[]> out = Drained.of(command.out(), MOST_WORDS);
      CompletableFuture<byte[]> words = Drained.of(command.err(), MOST_WORDS);
      Set<SentPath> unsettled = write(command, shipment, progress, words);
      int code = end(command, TO_PLACE);
      if (code != 0) throw complaint.ended(code, text(words));
      out.join();
      return unsettled;
    }
  }

  private Set<SentPath> write(
      FedCommand command,
      Shipment shipment,
      TransferProgress progress,
      CompletableFuture<byte[]> words)
      throws IOException, InterruptedException {
    Count count = new Count(shipment.delta(), progress);
    try (Watchdog watchdog = new Watchdog(command, patience)) {
      TreeWriter writer = new TreeWriter(watchdog, count);
      try {
        Set<SentPath> unsettled = shipment.write(writer);
        writer.close();
        return unsettled;
      } catch (LocalReadException e) {
        throw e;
      } catch (IOException e) {
        if (Thread.interrupted()) throw new InterruptedException();
        if (watchdog.stalled()) throw complaint.stalled(patience.toSeconds());
        throw why(command, words, e);
      }
    }
  }

  /** A full disk, for one, ends the taking in the middle. */
  private HostException why(
      FedCommand command, CompletableFuture<byte[]> words, IOException failure)
      throws TransferException, InterruptedException {
    OptionalInt code = await(command, TO_SAY_WHY);
    return code.isPresent() && code.getAsInt() != 0
        ? complaint.ended(code.getAsInt(), text(words))
        : complaint.lost(failure);
  }

  private int end(FedCommand command, Duration limit) throws HostException, InterruptedException {
    OptionalInt code = await(command, limit);
    if (code.isEmpty()) throw complaint.stalled(limit.toSeconds());
    return code.getAsInt();
  }

  private OptionalInt await(FedCommand command, Duration limit)
      throws TransferException, InterruptedException {
    try {
      return command.await(limit);
    } catch (HostException e) {
      throw complaint.lost(e);
    }
  }

  private static String text(CompletableFuture<byte[]> words) throws InterruptedException {
    try {
      byte[] bytes = words.get(TO_SAY_WHY.toSeconds(), TimeUnit.SECONDS);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (ExecutionException | TimeoutException e) {
      return "";
    }
  }
}
