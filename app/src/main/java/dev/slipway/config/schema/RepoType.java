package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.RepoSource;
import dev.slipway.config.RepoSource.IfExists;
import dev.slipway.config.RepoSource.Location;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** A Git repository: a folder or an address, and behind a colon its place in the container. */
record RepoType() implements ScalarType<RepoSource> {
  private static final PathType HERE = PathType.local();
  private static final PathType INSIDE = PathType.unix();
  private static final Field<String> LOCAL_PATH =
      Field.later("local_path", HERE, "local_path: .", "The repository on this computer.");
  private static final Field<String> URL =
      Field.later(
          "url",
          TextType.filled("the address of a repository"),
          "url: https://github.com/owner/repo",
          "The repository's address.");
  private static final Field<String> BRANCH =
      Field.later("branch", TextType.filled("a branch"), "branch: main", "The branch.")
          .fallback("the current or the default one");
  private static final Field<String> HASH =
      Field.later("hash", TextType.filled("a commit"), "hash: 1a2b3c4", "The commit.");
  private static final Field<String> PATH =
      Field.later(
              "path",
              INSIDE,
              "path: repo",
              "Where it is in the container, seen from the working folder.")
          .fallback(RepoSource.DEFAULT_PATH);
  private static final Field<IfExists> IF_EXISTS =
      Field.later(
              "if_exists",
              Types.choice(
                  List.of(IfExists.values()),
                  "error",
                  "The run ends with an error.",
                  "skip",
                  "What is there stays as it is."),
              "if_exists: skip",
              "What happens if there is something at the path already.")
          .fallback("error");
  private static final GroupType<RepoSource> GROUP =
      new GroupType<>(
          "a repository",
          List.of(LOCAL_PATH, URL, BRANCH, HASH, PATH, IF_EXISTS),
          List.of(RepoType::oneLocation),
          RepoType::build);

  static ValueType<List<RepoSource>> list() {
    return new LimitedListType<>(
        ListType.of("a list with one repository", new RepoType()), 1, "repository");
  }

  private static RepoSource build(Values values) {
    return new RepoSource(
        values
            .get(URL)
            .<Location>map(Location.Remote::new)
            .orElseGet(() -> new Location.Local(values.get(LOCAL_PATH).orElseThrow())),
        values.get(BRANCH),
        values.get(HASH),
        values.get(PATH).orElse(RepoSource.DEFAULT_PATH),
        values.get(IF_EXISTS).orElse(IfExists.ERROR));
  }

  private static void oneLocation(Given given, Findings findings) {
    boolean local = given.has(LOCAL_PATH);
    boolean remote = given.has(URL);
    if (!local && !remote) {
      findings.error(
          "missing-field",
          given.place(),
          "A repository needs \"local_path\" or \"url\", such as: local_path: .");
    } else if (local && remote) {
      findings.error(
          "excluded",
          given.keySpan(URL),
          "\"url\" cannot be given together with \"local_path\". Remove one of them.",
          Fixes.both(given, URL.name(), LOCAL_PATH.name(), findings));
    }
  }

  @Override
  public Optional<RepoSource> read(Label label, Node node, Findings findings) {
    if (Pair.isSplit(node, GROUP.fields(), findings)) return Optional.empty();
    return node instanceof Node.Mapping
        ? GROUP.read(label, node, findings)
        : ScalarType.super.read(label, node, findings);
  }

  @Override
  public Optional<RepoSource> readPart(Label label, Part part, Findings findings) {
    boolean remote = isAddress(part.text());
    List<Part> parts = remote ? splitAddress(part) : LocalPaths.split(part);
    if (parts.size() > 2) {
      findings.error(
          "repo",
          part.span(),
          "A repository is a folder or an address, and one path behind a colon.");
      return Optional.empty();
    }
    Optional<String> from = HERE.readPart(label, parts.getFirst(), findings);
    Optional<String> to =
        parts.size() == 1
            ? Optional.of(RepoSource.DEFAULT_PATH)
            : INSIDE.readPart(label, parts.getLast(), findings);
    return from.flatMap(
        source -> to.map(path -> source(remote ? remote(source) : local(source), path)));
  }

  private static Location remote(String url) {
    return new Location.Remote(url);
  }

  private static Location local(String path) {
    return new Location.Local(path);
  }

  private static RepoSource source(Location location, String path) {
    return new RepoSource(location, Optional.empty(), Optional.empty(), path, IfExists.ERROR);
  }

  private static boolean isAddress(String text) {
    return text.matches("[^:/]*@[^:]*:.*|[a-zA-Z][a-zA-Z0-9+.-]*://.*");
  }

  /** The first colon is the address's own, and so is one before the number of a port. */
  private static List<Part> splitAddress(Part part) {
    List<Part> parts = part.split(':');
    boolean port =
        parts.size() > 2
            && parts.get(1).text().startsWith("//")
            && parts.get(2).text().matches("[0-9]{1,5}/.*");
    return LocalPaths.joined(parts, port ? 3 : 2);
  }

  @Override
  public String expected() {
    return "a folder such as ., or an address such as https://github.com/owner/repo";
  }

  @Override
  public List<String> forms() {
    return List.of(
        ".",
        "../repo:/repo",
        "https://github.com/owner/repo",
        "git@github.com:owner/repo.git:/repo",
        "{url: https://github.com/owner/repo, branch: main, path: repo}");
  }

  @Override
  public String pattern() {
    return ".+";
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(Shape.Text.matching(pattern()), GROUP.shape());
  }
}
