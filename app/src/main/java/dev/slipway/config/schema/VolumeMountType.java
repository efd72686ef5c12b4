package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.VolumeMount;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** A mount: {@code volume:/path}, {@code /folder/of/host:/path}, or a group of fields. */
record VolumeMountType() implements ScalarType<VolumeMount> {
  private static final PathType PATH_TYPE = PathType.absolute();
  private static final Field<List<String>> NAME =
      Field.later(
          "name",
          new OneOrMore<>(
              TextType.filled("the name of a volume"), "the name of a volume, or a list of names"),
          "name: my-volume",
          "The volume, or several of which one is taken.");
  private static final Field<String> INSTANCE_PATH =
      Field.later(
          "instance_path", PATH_TYPE, "instance_path: /mnt/data", "The folder of the machine.");
  private static final Field<String> PATH =
      Field.later("path", PATH_TYPE, "path: /data", "Where it is in the container.").mustBeGiven();
  private static final Field<Boolean> OPTIONAL =
      Field.later(
              "optional",
              Types.FLAG,
              "optional: true",
              "Whether the run does without the folder where a cloud has none to offer.")
          .fallback("false");
  private static final GroupType<VolumeMount> GROUP =
      new GroupType<>(
          "a mount such as my-volume:/data",
          List.of(NAME, INSTANCE_PATH, PATH, OPTIONAL),
          List.of(VolumeMountType::oneSource),
          VolumeMountType::build);

  static ListType<VolumeMount> list() {
    return new ListType<>(
        "a list of mounts",
        new VolumeMountType(),
        List.of(
            new ListType.Unique<>(
                "duplicate-mount", "The path", mount -> Optional.of(mount.path()), "path")));
  }

  private static VolumeMount build(Values values) {
    String path = values.get(PATH).orElseThrow();
    return values
        .get(INSTANCE_PATH)
        .<VolumeMount>map(
            folder -> new VolumeMount.Instance(folder, path, values.get(OPTIONAL).orElse(false)))
        .orElseGet(() -> new VolumeMount.Volume(values.list(NAME), path));
  }

  private static void oneSource(Given given, Findings findings) {
    boolean volume = given.has(NAME);
    boolean folder = given.has(INSTANCE_PATH);
    if (!volume && !folder) {
      findings.error(
          "missing-field",
          given.place(),
          "A mount needs \"name\" for a volume, or \"instance_path\" for a folder of the machine.");
    } else if (volume && folder) {
      findings.error(
          "excluded",
          given.keySpan(INSTANCE_PATH),
          "\"instance_path\" cannot be given together with \"name\". Remove one of them.",
          Fixes.both(given, INSTANCE_PATH.name(), NAME.name(), findings));
    } else if (volume && given.has(OPTIONAL)) {
      findings.error(
          "excluded",
          given.keySpan(OPTIONAL),
          "Only a folder of the machine can be optional, not a volume.",
          given.removal(OPTIONAL.name(), findings).toArray(Fix[]::new));
    }
  }

  @Override
  public Optional<VolumeMount> read(Label label, Node node, Findings findings) {
    if (Pair.isSplit(node, GROUP.fields(), findings)) return Optional.empty();
    return node instanceof Node.Mapping
        ? GROUP.read(label, node, findings)
        : ScalarType.super.read(label, node, findings);
  }

  @Override
  public Optional<VolumeMount> readPart(Label label, Part part, Findings findings) {
    List<Part> parts = part.split(':');
    if (parts.size() != 2) {
      reportCount(part, parts, findings);
      return Optional.empty();
    }
    Part source = parts.getFirst();
    Part target = parts.getLast();
    if (source.isEmpty() || target.isEmpty()) {
      findings.error(
          "mount",
          part.span(),
          "A mount needs a volume or folder before the colon, and a path behind it, such as"
              + " my-volume:/data.");
      return Optional.empty();
    }
    if (source.text().startsWith("/") && !target.text().contains("/")) {
      String turned = target.text() + ":" + source.text();
      findings.error(
          "mount",
          part.span(),
          "The path in the container stands behind the colon: write " + turned + ".",
          part.changeTo(turned).suggested());
      return Optional.empty();
    }
    return mount(source, target, findings);
  }

  private static Optional<VolumeMount> mount(Part source, Part target, Findings findings) {
    Label path = new Label("the path in the container");
    Optional<String> to = PATH_TYPE.readPart(path, target, findings);
    if (!source.text().contains("/") || References.isIn(source.text())) {
      return to.map(inside -> new VolumeMount.Volume(List.of(source.text()), inside));
    }
    Label folder = new Label("the folder of the machine");
    Optional<String> from = PATH_TYPE.readPart(folder, source, findings);
    return from.flatMap(
        outside -> to.map(inside -> new VolumeMount.Instance(outside, inside, false)));
  }

  private static void reportCount(Part part, List<Part> parts, Findings findings) {
    boolean options =
        parts.size() == 3 && List.of("ro", "rw", "z", "Z").contains(parts.get(2).text());
    if (options) {
      Part tail = new Part(part.scalar(), parts.get(1).to(), part.to());
      findings.error(
          "mount",
          tail.span(),
          "A mount has no options behind its path. Take \"" + tail.text() + "\" out.",
          tail.fix("Remove \"" + tail.text() + "\"", "").suggested());
      return;
    }
    findings.error(
        "mount",
        part.span(),
        parts.size() < 2
            ? "The path in the container is missing. Write it behind a colon: "
                + part.text()
                + ":/data."
            : "A mount has one colon, between the volume or folder and the path in the container.");
  }

  @Override
  public String expected() {
    return "a mount such as my-volume:/data or /mnt/data:/data";
  }

  @Override
  public List<String> forms() {
    return List.of(
        "my-volume:/data",
        "/mnt/data:/data",
        "{name: [volume-a, volume-b], path: /data}",
        "{instance_path: /mnt/data, path: /data, optional: true}");
  }

  @Override
  public String pattern() {
    return References.or("[^:]+:/[^:]*");
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(Shape.Text.matching(pattern()), GROUP.shape());
  }
}
