package dev.slipway.ui.logs;

import dev.slipway.store.RunLog;
import dev.slipway.ui.room.Background;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The lines that were looked at lately, a page at a time. What is not there is read in the
 * background, and {@code onLoaded} told. On the UI thread only.
 */
final class LinePages {
  static final int PAGE = 128;
  private static final int KEPT = 48;
  private static final int STEP = 256;

  private final RunLog log;
  private final LineIndex index;
  private final Background background;
  private final Runnable onLoaded;
  private final Consumer<? super Exception> onFailure;
  private final Map<Integer, List<ShownLine>> pages = new LinkedHashMap<>(KEPT * 2, 0.75f, true);
  private final Set<Integer> loading = new HashSet<>();
  private final Set<Integer> stale = new HashSet<>();

  LinePages(
      RunLog log,
      LineIndex index,
      Background background,
      Runnable onLoaded,
      Consumer<? super Exception> onFailure) {
    this.log = log;
    this.index = index;
    this.background = background;
    this.onLoaded = onLoaded;
    this.onFailure = onFailure;
  }

  /** A line if it is at hand; otherwise it is on its way. */
  Optional<ShownLine> line(int number) {
    int page = number / PAGE;
    List<ShownLine> lines = pages.get(page);
    int at = number % PAGE;
    if (lines == null || stale.contains(page)) load(page);
    return lines != null && at < lines.size() ? Optional.of(lines.get(at)) : Optional.empty();
  }

  /** A line was written anew or for the first time; until it is read the old page is shown. */
  void changed(int number) {
    stale.add(number / PAGE);
  }

  private void load(int page) {
    int first = page * PAGE;
    if (first >= index.size() || !loading.add(page)) return;
    stale.remove(page);
    int last = Math.min(first + PAGE, index.size()) - 1;
    long position = index.position(first);
    background.run(
        "",
        () -> read(position, first, last),
        lines -> loaded(page, lines),
        failure -> {
          loading.remove(page);
          onFailure.accept(failure);
        });
  }

  private void loaded(int page, List<ShownLine> lines) {
    loading.remove(page);
    pages.put(page, lines);
    if (pages.size() > KEPT) pages.remove(pages.keySet().iterator().next());
    onLoaded.run();
  }

  private List<ShownLine> read(long position, int first, int last) {
    List<ShownLine> lines = new ArrayList<>();
    LineWalker walker = new LineWalker(log, position, first);
    boolean more = true;
    while (more && walker.number() <= last) {
      more =
          walker.walk(
              STEP,
              (number, at, line) -> {
                if (number > last) return;
                ShownLine shown = ShownLine.of(line);
                if (number - first < lines.size()) lines.set(number - first, shown);
                else lines.add(shown);
              });
    }
    return lines;
  }
}
