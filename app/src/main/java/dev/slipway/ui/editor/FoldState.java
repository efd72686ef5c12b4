package dev.slipway.ui.editor;

import dev.slipway.config.language.Fold;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What can be folded in a text, and what is. Lines count from 0. An edit moves what lies behind it;
 * one that adds or takes lines inside something folded opens it.
 */
final class FoldState {
  /** A hidden line costs the area as much as one in sight, and more the more there are. */
  static final int MOST_HIDDEN = 500;

  private Map<Integer, Fold> possible = new HashMap<>();
  private final TreeMap<Integer, Fold> folded = new TreeMap<>();

  /** Takes over what the language says can be folded now. */
  void possible(List<Fold> folds) {
    possible = new HashMap<>();
    // Of two that begin in the same line, the longer one.
    for (Fold fold : folds) possible.merge(fold.first(), fold, FoldState::longer);
    folded.keySet().removeIf(first -> !possible.containsKey(first));
    folded.replaceAll((first, fold) -> possible.getOrDefault(first, fold));
  }

  private static Fold longer(Fold one, Fold other) {
    return one.last() >= other.last() ? one : other;
  }

  boolean canFold(int line) {
    return possible.containsKey(line);
  }

  boolean isFolded(int line) {
    return folded.containsKey(line);
  }

  boolean anyFolded() {
    return !folded.isEmpty();
  }

  /** Folds or unfolds; false when that would hide too many lines. */
  boolean toggle(int line) {
    return folded.remove(line) != null || fold(line);
  }

  /** Folds what begins at a line; false when that would hide too many lines. */
  boolean fold(int line) {
    Fold fold = possible.get(line);
    if (fold == null) return true;
    folded.put(line, fold);
    boolean fits = hidden().cardinality() <= MOST_HIDDEN;
    if (!fits) folded.remove(line);
    return fits;
  }

  void unfold(int line) {
    folded.remove(line);
  }

  /** Folds all that can be folded, from above; false when that would hide too many lines. */
  boolean foldAll() {
    boolean all = true;
    for (int line : new TreeSet<>(possible.keySet())) all &= isFolded(line) || fold(line);
    return all;
  }

  void unfoldAll() {
    folded.clear();
  }

  /** The innermost stretch around a line that can be folded and is not. */
  Optional<Fold> around(int line) {
    return possible.values().stream()
        .filter(fold -> fold.first() <= line && line <= fold.last())
        .filter(fold -> !isFolded(fold.first()))
        .max(Comparator.comparingInt(Fold::first));
  }

  /** The folded line under which a line is hidden; the outermost, which is the one in sight. */
  Optional<Fold> hiding(int line) {
    return folded.values().stream().filter(fold -> hides(fold, line)).findFirst();
  }

  /** Opens all that hides a line. */
  void reveal(int line) {
    folded.values().removeIf(fold -> hides(fold, line));
  }

  private static boolean hides(Fold fold, int line) {
    return fold.first() < line && line <= fold.last();
  }

  /** The lines that are folded away. */
  BitSet hidden() {
    BitSet lines = new BitSet();
    folded.values().forEach(fold -> lines.set(fold.first() + 1, fold.last() + 1));
    return lines;
  }

  /**
   * Follows an edit.
   *
   * @param line where it begins
   * @param removed how many line breaks it took
   * @param inserted how many line breaks it brought
   */
  void edited(int line, int removed, int inserted) {
    LineEdit edit = new LineEdit(line, removed, inserted);
    Map<Integer, Fold> still = new HashMap<>();
    possible.values().forEach(fold -> edit.stretched(fold).ifPresent(f -> still.put(f.first(), f)));
    possible = still;
    List<Fold> before = List.copyOf(folded.values());
    folded.clear();
    before.forEach(fold -> edit.unharmed(fold).ifPresent(f -> folded.put(f.first(), f)));
  }

  /** An edit as folds see it. */
  private record LineEdit(int line, int removed, int inserted) {

    /** The fold after the edit, grown or shrunk when that lies within. */
    Optional<Fold> stretched(Fold fold) {
      boolean within = fold.first() <= line && fold.last() >= line + removed;
      if (!within) return moved(fold);
      int last = fold.last() + inserted - removed;
      return last > fold.first() ? Optional.of(new Fold(fold.first(), last)) : Optional.empty();
    }

    /**
     * The fold after the edit; nothing when that touched what is hidden or broke its first line.
     */
    Optional<Fold> unharmed(Fold fold) {
      boolean onlyFirst = fold.first() == line && removed == 0 && inserted == 0;
      return onlyFirst ? Optional.of(fold) : moved(fold);
    }

    private Optional<Fold> moved(Fold fold) {
      int shift = inserted - removed;
      if (fold.last() < line) return Optional.of(fold);
      if (fold.first() <= line + removed) return Optional.empty();
      return Optional.of(new Fold(fold.first() + shift, fold.last() + shift));
    }
  }
}
