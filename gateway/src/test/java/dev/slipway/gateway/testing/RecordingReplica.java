package dev.slipway.gateway.testing;

import dev.slipway.gateway.testing.StrictReader.From;
import dev.slipway.gateway.testing.StrictReader.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A replica that answers {@code 200} to whatever a strict reader takes for a whole request, and
 * remembers all of it.
 */
public final class RecordingReplica implements AutoCloseable {
  private static final String ANSWER = TestReplica.ok("taken");

  private final List<StrictReader.Request> requests = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final TestReplica replica;
  private int open;

  public RecordingReplica() throws IOException {
    replica = new TestReplica(this::serve);
  }

  public TestReplica replica() {
    return replica;
  }

  /** The whole requests since the last call of {@link #forget}. */
  public synchronized List<StrictReader.Request> requests() {
    return List.copyOf(requests);
  }

  /** What no strict reader would take for a request. */
  public synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  /** Whether no connection is in the middle of a request. */
  public synchronized boolean rests() {
    return open == 0;
  }

  public synchronized void forget() {
    requests.clear();
    faults.clear();
  }

  private void serve(Wire wire) throws IOException {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    int answered = 0;
    boolean partial = false;
    try {
      for (int count = wire.in().read(part); count >= 0; count = wire.in().read(part)) {
        received.write(part, 0, count);
        Reading reading = StrictReader.read(received.toByteArray(), From.GATEWAY);
        int whole = reading.requests().size();
        add(reading, answered, partial);
        partial = reading.partial();
        for (; answered < whole; answered++) {
          wire.send(ANSWER);
        }
      }
    } finally {
      ended(partial);
    }
  }

  private synchronized void add(Reading reading, int known, boolean partialBefore) {
    requests.addAll(reading.requests().subList(known, reading.requests().size()));
    if (!reading.fault().isEmpty()) {
      faults.add(reading.fault());
    }
    open += (reading.partial() ? 1 : 0) - (partialBefore ? 1 : 0);
  }

  private synchronized void ended(boolean partial) {
    open -= partial ? 1 : 0;
  }

  @Override
  public void close() throws IOException {
    replica.close();
  }
}
