package dev.slipway.transfer.plan;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what of this computer is to be sent. The rules of {@code .gitignore} at every level, of
 * {@code .git/info/exclude} and of {@code .dstackignore} hold; the data of Git itself never goes.
 * Links are sent as links.
 */
public final class FilePlanner {
  private static final int MODE = 0755;

  private final Set<String> never;

  /**
   * A planner.
   *
   * @param own the name, in the folder that is sent to, of what belongs to the sending itself
   */
  public FilePlanner(String own) {
    never = Set.of(Repository.DATA, own);
  }

  /**
   * Goes through the sources.
   *
   * @throws IOException when a source is not there or cannot be read, or two go to the same place;
   *     the message is a sentence for the user
   */
  public SendPlan plan(List<Source> sources) throws IOException, InterruptedException {
    Collected collected = new Collected();
    Set<SentPath> made = new HashSet<>();
    for (Source source : sources) {
      SentPath to = SentPath.of(source.under());
      Path local = real(source.local());
      for (SentPath at = to.parent().orElse(SentPath.TOP);
          !at.equals(SentPath.TOP);
          at = at.parent().orElseThrow()) {
        if (made.add(at)) collected.add(Entry.folder(at, local, MODE));
      }
      add(local, to, new FolderWalk(never, collected), collected);
    }
    return collected.plan();
  }

  private static void add(Path local, SentPath to, FolderWalk walk, Collected collected)
      throws IOException, InterruptedException {
    LocalFile read = LocalFile.read(local).orElseThrow(() -> notThere(local));
    if (read.attributes().isDirectory()) {
      if (!to.equals(SentPath.TOP)) collected.add(read.folder(to, local));
      walk.into(local, to, IgnoreRules.of(local));
    } else if (to.equals(SentPath.TOP)) {
      throw new IOException(local + " is a file and needs a name to be sent to.");
    } else {
      walk.single(local, to, read);
    }
  }

  /** What the user names may be a link; what is in it is not followed. */
  private static Path real(Path local) throws IOException {
    try {
      return local.toRealPath();
    } catch (NoSuchFileException e) {
      throw notThere(local);
    }
  }

  private static IOException notThere(Path local) {
    return new IOException("There is no file or folder " + local + " on this computer.");
  }
}
