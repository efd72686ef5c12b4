package dev.slipway.ui.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A desk that outlives the rooms of a test. */
final class MemoryDesk implements Desk {
  final Map<String, Draft> drafts = new LinkedHashMap<>();
  Session session = Session.EMPTY;
  Optional<String> trouble = Optional.empty();
  int writes;
  boolean closed;

  @Override
  public Left load() {
    return new Left(session, new ArrayList<>(drafts.values()));
  }

  @Override
  public void keep(Draft draft) throws IOException {
    write();
    drafts.put(draft.document(), draft);
  }

  @Override
  public void forget(String document) throws IOException {
    write();
    drafts.remove(document);
  }

  @Override
  public void arrange(Session now) throws IOException {
    write();
    session = now;
  }

  @Override
  public void close() {
    closed = true;
  }

  List<String> texts() {
    return drafts.values().stream().map(Draft::text).toList();
  }

  private void write() throws IOException {
    writes++;
    if (trouble.isPresent()) throw new IOException(trouble.get());
  }
}
