package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The name of a cloud. New ones appear, so one that is not known is only a warning. */
final class BackendType implements ValueType<String> {
  private static final Map<String, String> TITLES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("aws", "Amazon Web Services."),
              Map.entry("azure", "Microsoft Azure."),
              Map.entry("gcp", "Google Cloud."),
              Map.entry("oci", "Oracle Cloud."),
              Map.entry("lambda", "Lambda."),
              Map.entry("runpod", "RunPod."),
              Map.entry("vastai", "Vast.ai."),
              Map.entry("tensordock", "TensorDock."),
              Map.entry("cudo", "CUDO Compute."),
              Map.entry("datacrunch", "DataCrunch, now Verda."),
              Map.entry("verda", "Verda."),
              Map.entry("nebius", "Nebius."),
              Map.entry("vultr", "Vultr."),
              Map.entry("crusoe", "Crusoe."),
              Map.entry("cloudrift", "CloudRift."),
              Map.entry("digitalocean", "DigitalOcean."),
              Map.entry("amddevcloud", "AMD Developer Cloud."),
              Map.entry("hotaisle", "Hot Aisle."),
              Map.entry("jarvislabs", "JarvisLabs."),
              Map.entry("kubernetes", "A Kubernetes cluster."),
              Map.entry("slurm", "A Slurm cluster."),
              Map.entry("ssh", "Machines of your own."),
              Map.entry("remote", "Machines of your own, as older versions called them."),
              Map.entry("local", "This computer."),
              Map.entry("dstack", "dstack Sky.")));

  private static final List<Choice> CHOICES =
      TITLES.entrySet().stream()
          .map(entry -> new Choice(entry.getKey(), entry.getValue()))
          .toList();

  @Override
  public Optional<String> read(Label label, Node node, Findings findings) {
    if (!(node instanceof Node.Scalar scalar) || scalar.isNull() || scalar.text().isBlank()) {
      Complaints.wrongValue(label, expected(), node, findings);
      return Optional.empty();
    }
    String name = scalar.text();
    if (TITLES.containsKey(name)) return Optional.of(name);
    Optional<String> near = Nearest.to(name, TITLES.keySet());
    if (near.isEmpty()) {
      findings.warning(
          "unknown-backend", node.span(), Words.quoted(name) + " is no cloud that Slipway knows.");
      return Optional.of(name);
    }
    findings.error(
        "unknown-value",
        node.span(),
        "There is no cloud %s. Did you mean \"%s\"?".formatted(Words.quoted(name), near.get()),
        Fix.replace(node.span(), near.get()));
    return Optional.empty();
  }

  @Override
  public String expected() {
    return "the name of a cloud, such as aws or gcp";
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(new Shape.Words(CHOICES), Shape.Text.ANY);
  }
}
