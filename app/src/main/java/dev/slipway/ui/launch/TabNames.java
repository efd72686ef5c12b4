package dev.slipway.ui.launch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands on the tabs: names, and folders where two have the same name. */
final class TabNames {
  private static final String ENDING = ".dstack.yml";

  private TabNames() {}

  /** A document's name, with as much of its folder as tells it from all other open ones. */
  static String of(DocumentViewModel document, Collection<DocumentViewModel> open) {
    String name = document.name();
    List<Path> others =
        open.stream()
            .filter(one -> one != document && one.name().equals(name))
            .flatMap(one -> one.path().stream())
            .toList();
    Optional<Path> path = document.path();
    if (others.isEmpty() || path.isEmpty()) return name;
    return name + " \u2013 " + telling(path.get(), others);
  }

  private static String telling(Path path, List<Path> others) {
    int names = path.getNameCount();
    for (int from = names - 2; from > 0; from--) {
      Path end = path.subpath(from, names);
      if (others.stream().noneMatch(other -> other.endsWith(end))) {
        return path.subpath(from, names - 1).toString();
      }
    }
    return String.valueOf(path.getParent());
  }

  /** A name for a new text that no open one without a file has. */
  static String unused(String wanted, Collection<DocumentViewModel> open) {
    Set<String> used =
        open.stream()
            .filter(one -> one.path().isEmpty())
            .map(DocumentViewModel::name)
            .collect(Collectors.toSet());
    String name = wanted;
    for (int number = 2; used.contains(name); number++) {
      String stem =
          wanted.endsWith(ENDING) ? wanted.substring(0, wanted.length() - ENDING.length()) : wanted;
      name = stem + "-" + number + (wanted.endsWith(ENDING) ? ENDING : "");
    }
    return name;
  }
}
