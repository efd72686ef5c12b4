package dev.slipway.transfer;

import dev.slipway.transfer.plan.Entry;
import dev.slipway.transfer.plan.EntryKind;
import dev.slipway.transfer.plan.SendPlan;
import dev.slipway.transfer.plan.SentPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is to be done so that a machine has what a plan says.
 *
 * @param send what goes, folders before what is in them
 * @param gone files that were put there and are to go away
 * @param goneFolders folders that were put there and are to go away when empty, inner ones first
 * @param modes folders that are there with other permissions
 * @param kept files that were put there, have been changed there, and are no longer here: they stay
 * @param fresh whether what has arrived of a cut transfer is of no use
 * @param needed whether there is anything to do
 */
record Delta(
    List<Entry> send,
    List<SentPath> gone,
    List<SentPath> goneFolders,
    List<Entry> modes,
    List<SentPath> kept,
    boolean fresh,
    boolean needed) {

  static Delta between(SendPlan plan, RemoteState there) {
    return new Comparison(plan, there).delta();
  }

  /** Files and links that go. */
  long files() {
    return send.stream().filter(entry -> entry.kind() != EntryKind.FOLDER).count();
  }

  long bytes() {
    return send.stream().mapToLong(Entry::size).sum();
  }

  private static final class Comparison {
    private final SendPlan plan;
    private final RemoteState there;
    private final Map<SentPath, Entry> wanted = new HashMap<>();
    private final Set<SentPath> placing = new HashSet<>();

    Comparison(SendPlan plan, RemoteState there) {
      this.plan = plan;
      this.there = there;
      for (Entry entry : plan.entries()) {
        wanted.put(entry.path(), entry);
        if (entry.kind() != EntryKind.FOLDER && !isIn(entry, inPlace(entry.path()))) {
          placing.add(entry.path());
        }
      }
    }

    Delta delta() {
      boolean fresh = !there.staged().entrySet().stream().allMatch(this::useful);
      List<Entry> send = send(fresh);
      Leaving leaving = new Leaving();
      ours().forEach(path -> inPlace(path).ifPresent(found -> leaving.look(path, found)));
      List<Entry> modes = plan.entries().stream().filter(this::otherMode).toList();
      boolean needed =
          there.unfinished()
              || !send.isEmpty()
              || !modes.isEmpty()
              || !there.manifest().equals(Manifest.of(plan));
      return new Delta(
          send, leaving.files, leaving.folders.reversed(), modes, leaving.kept, fresh, needed);
    }

    /** What is not there yet, with the folders on the way. */
    private List<Entry> send(boolean fresh) {
      Set<SentPath> going = new HashSet<>();
      for (Entry entry : plan.entries()) {
        if (!goes(entry, fresh)) continue;
        Optional<SentPath> at = Optional.of(entry.path());
        while (at.isPresent() && going.add(at.get())) at = at.get().parent();
      }
      return plan.entries().stream().filter(entry -> going.contains(entry.path())).toList();
    }

    private boolean goes(Entry entry, boolean fresh) {
      if (entry.kind() == EntryKind.FOLDER) {
        return inPlace(entry.path()).filter(Found::isFolder).isEmpty();
      }
      if (!placing.contains(entry.path())) return false;
      Placed placed = Placed.of(entry);
      Optional<Found> staged = Optional.ofNullable(there.staged().get(entry.path()));
      boolean arrived =
          placed.equals(there.pending().entries().get(entry.path()))
              && staged.filter(found -> found.is(placed)).isPresent();
      return fresh || !arrived;
    }

    /** Whether something that has arrived, in part or whole, may stay until all is put in place. */
    private boolean useful(Map.Entry<SentPath, Found> staged) {
      Entry entry = wanted.get(staged.getKey());
      if (entry == null) return false;
      if (entry.kind() == EntryKind.FOLDER) return staged.getValue().isFolder();
      return !staged.getValue().isFolder() && placing.contains(entry.path());
    }

    private boolean isIn(Entry entry, Optional<Found> found) {
      Placed placed = Placed.of(entry);
      boolean ours =
          placed.equals(there.manifest().entries().get(entry.path()))
              || placed.equals(there.pending().entries().get(entry.path()));
      return ours && found.filter(is -> is.is(placed)).isPresent();
    }

    private boolean otherMode(Entry entry) {
      return entry.kind() == EntryKind.FOLDER
          && inPlace(entry.path())
              .filter(found -> found.isFolder() && found.mode() != entry.mode())
              .isPresent();
    }

    /** What was put there, or was about to be, sorted. */
    private Set<SentPath> ours() {
      Set<SentPath> ours = new TreeSet<>(there.manifest().entries().keySet());
      ours.addAll(there.pending().entries().keySet());
      return ours;
    }

    private boolean unchanged(SentPath path, Found found) {
      return Stream.of(there.manifest(), there.pending())
          .map(manifest -> manifest.entries().get(path))
          .anyMatch(placed -> placed != null && found.is(placed));
    }

    /** What is really there: below a link or a file there is nothing of ours. */
    private Optional<Found> inPlace(SentPath path) {
      for (Optional<SentPath> at = path.parent();
          at.isPresent() && !at.get().equals(SentPath.TOP);
          at = at.get().parent()) {
        Found above = there.inPlace().get(at.get());
        if (above == null || !above.isFolder()) return Optional.empty();
      }
      return Optional.ofNullable(there.inPlace().get(path));
    }

    /** What was put there and is not wanted any more. */
    private final class Leaving {
      private final List<SentPath> files = new ArrayList<>();
      private final List<SentPath> folders = new ArrayList<>();
      private final List<SentPath> kept = new ArrayList<>();

      void look(SentPath path, Found found) {
        Entry entry = wanted.get(path);
        boolean folder = found.isFolder();
        if (entry != null && folder == (entry.kind() == EntryKind.FOLDER)) return;
        if (!unchanged(path, found)) kept.add(path);
        else if (folder) folders.add(path);
        else files.add(path);
      }
    }
  }
}
