package dev.slipway.transfer;

import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import dev.slipway.transfer.plan.SendPlan;
import dev.slipway.transfer.plan.SentPath;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Makes a folder of a machine have what a plan says. Only what is not there goes. Files of others
 * stay, except where one of ours goes; what was put there before and is not in the plan any more is
 * removed, unless it was changed there. A transfer that is cut leaves the folder as it was, or with
 * some whole files more, and the next one sends the rest.
 *
 * <p>Blocks; an interrupt ends it.
 */
public final class Transfer {
  /** The name of what remembers, in the folder on the machine, what was put there. */
  public static final String OWN = ".slipway-transfer";

  private static final int ROUNDS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long ROOM_PER_FILE = 4096;

  private final Host host;
  private final Duration patience;

  public Transfer(Host host) {
    this(host, PATIENCE);
  }

  /**
   * A transfer with a limit of its own.
   *
   * @param patience how long the machine may take nothing
   */
  Transfer(Host host, Duration patience) {
    this.host = host;
    this.patience = patience;
  }

  /**
   * Sends what is not there.
   *
   * @param folder on the machine, absolute or from {@code ~}; made when it is not there
   * @throws TransferException when the files did not get there
   * @throws HostException when the machine cannot be used
   * @throws IOException when a file of this computer cannot be read
   */
  public Transferred send(SendPlan plan, String folder, TransferProgress progress)
      throws IOException, InterruptedException {
    Receiver receiver = new Receiver(host, folder, patience);
    SendPlan now = plan;
    Tally tally = new Tally();
    for (int round = 1; ; round++) {
      RemoteState there = receiver.read();
      Delta delta = Delta.between(now, there);
      tally.kept = delta.kept();
      if (!delta.needed()) return tally.end(Set.of());
      checkRoom(delta, there, folder);
      boolean last = round == ROUNDS;
      Shipment shipment = new Shipment(now, delta, UUID.randomUUID().toString(), last);
      Set<SentPath> changed = receiver.take(shipment, progress);
      tally.add(delta);
      if (changed.isEmpty() || last) return tally.end(changed);
      now = now.again(changed);
    }
  }

  private void checkRoom(Delta delta, RemoteState there, String folder) throws TransferException {
    long needed = delta.bytes() + delta.send().size() * ROOM_PER_FILE;
    long free = there.free().orElse(Long.MAX_VALUE);
    if (needed > free) throw new Complaint(host.name(), folder).noRoom(needed, free);
  }

  private static final class Tally {
    private long files;
    private long bytes;
    private long removed;
    private List<SentPath> kept = List.of();

    void add(Delta delta) {
      files += delta.files();
      bytes += delta.bytes();
      removed += delta.gone().size();
    }

    Transferred end(Set<SentPath> unsettled) {
      return new Transferred(files, bytes, removed, kept, new ArrayList<>(unsettled));
    }
  }
}
