package dev.slipway.ui.launch;

import java.io.IOException;
import java.util.List;

/**
 * What lies open, kept from one start to the next and through every crash. Every call blocks on the
 * disk.
 */
public interface Desk extends AutoCloseable {
  /** What was left. */
  Left load() throws IOException;

  /** Keeps a text in place of an earlier one of the same document. */
  void keep(Draft draft) throws IOException;

  /** Forgets a document's text. */
  void forget(String document) throws IOException;

  /** Remembers what is open. */
  void arrange(Session session) throws IOException;

  /** From now on another process may take it over. */
  @Override
  void close();

  /** What was left on the desk. */
  record Left(Session session, List<Draft> drafts) {
    public Left {
      drafts = List.copyOf(drafts);
    }
  }
}
