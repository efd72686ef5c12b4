package dev.slipway.gateway.control;

import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Mistake;
import dev.slipway.gateway.json.DesiredStateJson;
import dev.slipway.gateway.json.Json;
import dev.slipway.gateway.json.JsonSyntaxException;
import dev.slipway.gateway.json.JsonText;
import dev.slipway.gateway.json.ReadResult;
import dev.slipway.gateway.state.NotStoredException;
import dev.slipway.gateway.state.StateStore;
import dev.slipway.gateway.state.Stored;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The desired states that are sent, one after the other: which one is accepted, kept on disk and
 * then made true. Safe to use from several threads.
 */
public final class DesiredStates {
  private final JsonText text = new JsonText();
  private final StateStore store;
  private final Function<DesiredState, ApplyResult> apply;
  private volatile @Nullable Stored held;

  /**
   * @param apply makes a state true; called by one thread at a time
   */
  public DesiredStates(StateStore store, Function<DesiredState, ApplyResult> apply) {
    this.store = store;
    this.apply = apply;
  }

  /**
   * Makes true what was accepted last, before the process ended. It is kept even if this version of
   * the gateway does not understand it.
   *
   * @return empty if nothing was accepted yet
   */
  public synchronized Optional<PutResult> restore() throws NotStoredException {
    Optional<Stored> kept = store.kept();
    held = kept.orElse(null);
    return kept.map(
        stored -> {
          ReadResult<DesiredState> read = read(text, stored.document());
          return read instanceof ReadResult.Read<DesiredState> state
              ? accepted(state)
              : refused(read);
        });
  }

  /**
   * Takes a document. The same one again is accepted again, which tries once more what failed
   * before.
   */
  public synchronized PutResult put(byte[] document) {
    ReadResult<DesiredState> read = read(text, document);
    if (!(read instanceof ReadResult.Read<DesiredState> state)) {
      return refused(read);
    }
    long version = state.value().version();
    Stored before = held;
    if (before != null && version < before.version()) {
      return new PutResult.Stale(version, before.version());
    }
    if (before != null && version == before.version()) {
      return same(before.document(), document)
          ? accepted(state)
          : new PutResult.Conflicting(version);
    }
    Stored next = new Stored(version, document.clone());
    try {
      store.keep(next);
    } catch (NotStoredException e) {
      return new PutResult.NotStored(e.getMessage() == null ? "" : e.getMessage());
    }
    held = next;
    return accepted(state);
  }

  /** The document that was accepted last, as it was sent. */
  public Optional<Stored> held() {
    return Optional.ofNullable(held);
  }

  private PutResult accepted(ReadResult.Read<DesiredState> state) {
    return new PutResult.Accepted(apply.apply(state.value()), state.ignored());
  }

  private static PutResult refused(ReadResult<DesiredState> read) {
    return new PutResult.Refused(
        read instanceof ReadResult.Refused<DesiredState> refused ? refused.mistakes() : List.of());
  }

  /** What this version makes of a document that was kept, by whichever version. */
  public static ReadResult<DesiredState> read(Stored kept) {
    return read(new JsonText(), kept.document());
  }

  private static ReadResult<DesiredState> read(JsonText text, byte[] document) {
    try {
      return DesiredStateJson.read(text.read(document));
    } catch (JsonSyntaxException e) {
      String sentence = e.getMessage() == null ? "This is not JSON." : e.getMessage();
      return new ReadResult.Refused<>(List.of(new Mistake("", sentence)));
    }
  }

  /** Whether two documents say the same, whatever their spaces and the order of members. */
  private boolean same(byte[] one, byte[] other) {
    if (Arrays.equals(one, other)) {
      return true;
    }
    try {
      Json first = text.read(one);
      return first.equals(text.read(other));
    } catch (JsonSyntaxException e) {
      // The one that is held was kept by a version that reads JSON differently.
      return false;
    }
  }
}
