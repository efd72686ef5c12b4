package dev.slipway.config.catalogue;

import dev.slipway.config.schema.Choice;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A few regions of each cloud. */
public final class Regions {
  private static final List<String> LARGEST = List.of("aws", "gcp", "azure");
  private static final Map<String, List<Choice>> BY_CLOUD = new LinkedHashMap<>();

  static {
    put(
        "aws",
        "AWS",
        "us-east-1 Virginia",
        "us-east-2 Ohio",
        "us-west-2 Oregon",
        "eu-west-1 Ireland",
        "eu-central-1 Frankfurt",
        "ap-northeast-1 Tokyo",
        "ap-southeast-1 Singapore");
    put(
        "gcp",
        "Google Cloud",
        "us-central1 Iowa",
        "us-east4 Virginia",
        "us-west1 Oregon",
        "europe-west4 Netherlands",
        "europe-west3 Frankfurt",
        "asia-northeast1 Tokyo",
        "asia-southeast1 Singapore");
    put(
        "azure",
        "Azure",
        "eastus Virginia",
        "eastus2 Virginia",
        "westus3 Arizona",
        "westeurope Netherlands",
        "northeurope Ireland",
        "swedencentral Sweden",
        "japaneast Tokyo");
    put(
        "lambda",
        "Lambda",
        "us-east-1 Virginia",
        "us-west-1 California",
        "europe-central-1 Germany");
    put("oci", "Oracle Cloud", "us-ashburn-1 Virginia", "eu-frankfurt-1 Frankfurt");
    put("nebius", "Nebius", "eu-north1 Finland", "eu-west1 Paris", "us-central1 Kansas City");
    put(
        "runpod",
        "RunPod",
        "US-KS-2 Kansas",
        "US-GA-1 Georgia",
        "EU-RO-1 Romania",
        "EU-SE-1 Sweden");
    put("crusoe", "Crusoe", "us-east1-a Virginia", "us-southcentral1-a Texas");
    put("vultr", "Vultr", "ewr New Jersey", "lax Los Angeles", "fra Frankfurt");
    put("digitalocean", "DigitalOcean", "nyc2 New York", "tor1 Toronto", "ams3 Amsterdam");
    put("verda", "Verda", "FIN-01 Finland", "ICE-01 Iceland");
  }

  private Regions() {}

  /** Those of these clouds; of the largest ones if none of them is known. */
  public static List<Choice> of(Collection<String> clouds) {
    List<Choice> found = known(clouds);
    return found.isEmpty() ? known(LARGEST) : found;
  }

  private static List<Choice> known(Collection<String> clouds) {
    return clouds.stream()
        .flatMap(cloud -> BY_CLOUD.getOrDefault(cloud, List.of()).stream())
        .toList();
  }

  private static void put(String cloud, String title, String... regions) {
    BY_CLOUD.put(
        cloud,
        List.of(regions).stream()
            .map(
                region -> {
                  int space = region.indexOf(' ');
                  return new Choice(
                      region.substring(0, space), region.substring(space + 1) + ", " + title + ".");
                })
            .toList());
  }
}
