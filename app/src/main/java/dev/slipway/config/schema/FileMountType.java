package dev.slipway.config.schema;

import dev.slipway.config.FileMount;
import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** A file to copy into the container: {@code local}, {@code local:path}, or a group of fields. */
record FileMountType() implements ScalarType<FileMount> {
  private static final PathType HERE = PathType.local();
  private static final PathType INSIDE = PathType.unix();
  private static final Field<String> LOCAL_PATH =
      Field.later(
              "local_path",
              HERE,
              "local_path: ./data",
              "The file or folder of this computer, seen from the configuration's folder.")
          .mustBeGiven();
  private static final Field<String> PATH =
      Field.later("path", INSIDE, "path: /data", "Where it is in the container.").mustBeGiven();
  private static final GroupType<FileMount> GROUP =
      new GroupType<>(
          "a file such as ./data:/data",
          List.of(LOCAL_PATH, PATH),
          values ->
              new FileMount(values.get(LOCAL_PATH).orElseThrow(), values.get(PATH).orElseThrow()));

  static ListType<FileMount> list() {
    return ListType.of("a list of files", new FileMountType());
  }

  @Override
  public Optional<FileMount> read(Label label, Node node, Findings findings) {
    if (Pair.isSplit(node, GROUP.fields(), findings)) return Optional.empty();
    return node instanceof Node.Mapping
        ? GROUP.read(label, node, findings)
        : ScalarType.super.read(label, node, findings);
  }

  @Override
  public Optional<FileMount> readPart(Label label, Part part, Findings findings) {
    List<Part> parts = LocalPaths.split(part);
    if (parts.size() > 2) {
      findings.error(
          "file", part.span(), "A file is written as local:path, with one colon at most.");
      return Optional.empty();
    }
    Part local = parts.getFirst();
    if (parts.size() == 1) return withoutTarget(label, local, findings);
    Optional<String> from = HERE.readPart(label, local, findings);
    Optional<String> to = INSIDE.readPart(label, parts.getLast(), findings);
    return from.flatMap(here -> to.map(inside -> new FileMount(here, inside)));
  }

  /** It gets the same path in the container, which only Linux's own paths can be. */
  private static Optional<FileMount> withoutTarget(Label label, Part local, Findings findings) {
    if (PathType.hasDrive(local.text())) {
      findings.error(
          "file",
          local.span(),
          "A file from a drive needs its place in the container too: write "
              + local.text()
              + ":/data.");
      return Optional.empty();
    }
    return HERE.readPart(label, local, findings)
        .map(path -> new FileMount(path, path.replace('\\', '/')));
  }

  @Override
  public String expected() {
    return "a file such as ./data or ./data:/data";
  }

  @Override
  public List<String> forms() {
    return List.of("./data", "./data:/data", "{local_path: ./data, path: /data}");
  }

  @Override
  public String pattern() {
    return References.or("(?:[a-zA-Z]:[\\\\/])?[^:]+(?::[^:]+)?");
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(Shape.Text.matching(pattern()), GROUP.shape());
  }
}
