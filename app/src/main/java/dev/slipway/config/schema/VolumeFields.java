package dev.slipway.config.schema;

import static dev.slipway.config.schema.Field.notYet;

import dev.slipway.config.DurationValue;
import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.Volume;
import dev.slipway.config.resource.Memory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a volume, and which of them its cloud has. */
final class VolumeFields {
  private static final List<String> ACCESS_MODES =
      List.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod");

  private VolumeFields() {}

  static final Field<String> NAME =
      ResourceNames.field("name: my-volume", "The volume's name, by which runs mount it.");

  static final Field<String> BACKEND =
      notYet(
              "backend",
              Types.choice(
                  List.of("aws", "gcp", "runpod", "kubernetes"),
                  "aws",
                  "Amazon Web Services.",
                  "gcp",
                  "Google Cloud.",
                  "runpod",
                  "RunPod.",
                  "kubernetes",
                  "A Kubernetes cluster."),
              "backend: aws",
              "The cloud that keeps the volume.")
          .mustBeGiven();

  static final Field<String> REGION =
      notYet("region", Types.TEXT, "region: eu-central-1", "The region that keeps the volume.")
          .rule("Needed, except on kubernetes.");

  static final Field<String> AVAILABILITY_ZONE =
      notYet(
              "availability_zone",
              Types.TEXT,
              "availability_zone: eu-central-1a",
              "The zone that keeps the volume.")
          .rule("Only on aws and gcp.");

  static final Field<Memory> SIZE =
      notYet("size", MemoryType.OF_DISK, "size: 100GB", "How much a new volume holds.")
          .rule("Needed for a new volume.");

  static final Field<String> VOLUME_ID =
      notYet(
              "volume_id",
              Types.TEXT,
              "volume_id: vol-0123456789abcdef0",
              "A volume of the cloud that exists already, to be used from now on.")
          .rule("In place of \"size\".");

  static final Field<DurationValue> AUTO_CLEANUP_DURATION =
      notYet(
              "auto_cleanup_duration",
              Types.DURATION,
              "auto_cleanup_duration: 7d",
              "After how long without use the volume is deleted.")
          .fallback("off");

  static final Field<String> CLAIM_NAME =
      notYet(
              "claim_name",
              Types.TEXT,
              "claim_name: my-claim",
              "A claim of the cluster that exists already.")
          .rule("Only on kubernetes.");

  static final Field<String> STORAGE_CLASS_NAME =
      notYet(
              "storage_class_name",
              Types.TEXT,
              "storage_class_name: standard",
              "The cluster's class of storage for a new volume.")
          .fallback("the cluster's own")
          .rule("Only on kubernetes.");

  static final Field<List<String>> ACCESS_MODES_FIELD =
      notYet(
              "access_modes",
              ListType.of(
                  "a list of access modes",
                  Types.choice(
                      ACCESS_MODES,
                      "ReadWriteOnce",
                      "Written by one machine.",
                      "ReadOnlyMany",
                      "Read by many machines.",
                      "ReadWriteMany",
                      "Written by many machines.",
                      "ReadWriteOncePod",
                      "Written by one run.")),
              "access_modes: [ReadWriteMany]",
              "Who may use the volume at the same time.")
          .fallback("[ReadWriteOnce]")
          .rule("Only on kubernetes.");

  static final Field<Boolean> READ_ONLY =
      notYet("read_only", Types.FLAG, "read_only: true", "Whether nothing can be written.")
          .fallback("false")
          .rule("Only on kubernetes.");

  private static final List<Field<?>> OF_KUBERNETES =
      List.of(CLAIM_NAME, STORAGE_CLASS_NAME, ACCESS_MODES_FIELD, READ_ONLY);

  static List<Field<?>> all() {
    return List.of(
        CommonFields.TYPE,
        NAME,
        BACKEND,
        REGION,
        AVAILABILITY_ZONE,
        SIZE,
        VOLUME_ID,
        AUTO_CLEANUP_DURATION,
        CLAIM_NAME,
        STORAGE_CLASS_NAME,
        ACCESS_MODES_FIELD,
        READ_ONLY,
        ProfileFields.TAGS);
  }

  static List<Rule> rules() {
    return List.of(
        VolumeFields::region, VolumeFields::zone, VolumeFields::cluster, VolumeFields::size);
  }

  static Volume build(Values values) {
    return new Volume(
        values.get(NAME),
        values.get(BACKEND).orElseThrow(),
        values.get(REGION),
        values.get(AVAILABILITY_ZONE),
        values.get(SIZE),
        values.get(VOLUME_ID),
        values.get(AUTO_CLEANUP_DURATION),
        new Volume.Claim(
            values.get(CLAIM_NAME),
            values.get(STORAGE_CLASS_NAME),
            values.list(ACCESS_MODES_FIELD),
            values.get(READ_ONLY).orElse(false)),
        values.get(ProfileFields.TAGS).orElse(Map.of()));
  }

  private static void region(Given given, Findings findings) {
    boolean known =
        given.value(BACKEND).filter(backend -> !backend.equals("kubernetes")).isPresent();
    if (!known || given.has(REGION)) return;
    findings.error(
        "missing-field",
        given.place(),
        "A volume needs the field \"region\", such as: " + REGION.example(),
        Missing.fix(given, REGION, findings));
  }

  private static void zone(Given given, Findings findings) {
    String backend = given.value(BACKEND).orElse("aws");
    if (Set.of("aws", "gcp").contains(backend)) return;
    notThere(given, AVAILABILITY_ZONE, "aws and gcp", backend, findings);
  }

  private static void cluster(Given given, Findings findings) {
    String backend = given.value(BACKEND).orElse("kubernetes");
    if (backend.equals("kubernetes")) return;
    OF_KUBERNETES.forEach(field -> notThere(given, field, "kubernetes", backend, findings));
  }

  /** A new volume has a size; one that exists has its own. */
  private static void size(Given given, Findings findings) {
    Optional<String> backend = given.value(BACKEND);
    boolean empty = given.value(SIZE).filter(size -> size.bytes() == 0).isPresent();
    if (empty) {
      findings.error(
          "wrong-value",
          given.valueSpan(SIZE),
          "\"size\" must be more than nothing, such as 100GB.");
    }
    if (backend.isEmpty()) return;
    Field<String> existing = backend.get().equals("kubernetes") ? CLAIM_NAME : VOLUME_ID;
    if (given.has(SIZE) && given.gives(VOLUME_ID)) {
      findings.warning(
          "no-effect",
          given.keySpan(SIZE),
          "\"size\" has no effect beside \"volume_id\": a volume that exists keeps its size.",
          given.removal(SIZE.name(), findings).toArray(Fix[]::new));
    }
    if (given.has(SIZE) || given.has(VOLUME_ID) || given.has(existing)) return;
    findings.error(
        "missing-field",
        given.place(),
        "A volume needs the field \"size\", such as: %s. One that exists needs \"%s\" instead."
            .formatted(SIZE.example(), existing.name()),
        Missing.beside(given, given.gives(REGION) ? REGION : BACKEND, SIZE, findings));
  }

  private static void notThere(
      Given given, Field<?> field, String where, String backend, Findings findings) {
    if (given.mapping().entry(field.name()).isEmpty()) return;
    findings.error(
        "not-on-backend",
        given.keySpan(field),
        "\"%s\" is for volumes on %s, and this one is on %s."
            .formatted(field.name(), where, backend),
        given.removal(field.name(), findings).toArray(Fix[]::new));
  }
}
