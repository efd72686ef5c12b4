package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Words;
import java.util.List;
import java.util.Optional;

/** A private network, or one private address. */
record CidrType(boolean network) implements ScalarType<String> {
  private static final String PRIVATE = "10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16";

  static CidrType ofNetwork() {
    return new CidrType(true);
  }

  static CidrType ofAddress() {
    return new CidrType(false);
  }

  @Override
  public Optional<String> readPart(Label label, Part part, Findings findings) {
    return network ? readNetwork(label, part, findings) : readAddress(label, part, findings);
  }

  private Optional<String> readAddress(Label label, Part part, Findings findings) {
    Optional<Ipv4> address = Ipv4.of(part.text());
    if (address.isEmpty()) {
      Complaints.wrongPart(label, expected(), part, findings);
      return Optional.empty();
    }
    return address.get().isPrivate(32) ? Optional.of(part.text()) : notPrivate(part, findings);
  }

  private Optional<String> readNetwork(Label label, Part part, Findings findings) {
    List<Part> parts = part.split('/');
    Optional<Ipv4> address = Ipv4.of(parts.getFirst().text());
    if (address.isEmpty() || parts.size() > 2) {
      Complaints.wrongPart(label, expected(), part, findings);
      return Optional.empty();
    }
    int length = parts.size() == 1 ? 32 : length(parts.getLast(), findings);
    if (length < 0) return Optional.empty();
    Ipv4 start = address.get().first(length);
    if (!start.equals(address.get())) {
      String meant = start + "/" + length;
      findings.error(
          "network",
          part.span(),
          "A network is named by its first address: write " + meant + ".",
          part.changeTo(meant));
      return Optional.empty();
    }
    return start.isPrivate(length) ? Optional.of(part.text()) : notPrivate(part, findings);
  }

  private static int length(Part part, Findings findings) {
    int length = part.text().matches("[0-9]{1,2}") ? Integer.parseInt(part.text()) : -1;
    if (0 <= length && length <= 32) return length;
    findings.error(
        "network",
        part.span(),
        "Behind the slash stands a number from 0 to 32, not " + Words.quoted(part.text()) + ".");
    return -1;
  }

  private static Optional<String> notPrivate(Part part, Findings findings) {
    findings.error(
        "network",
        part.span(),
        Words.quoted(part.text()) + " is not private. It must be inside " + PRIVATE + ".");
    return Optional.empty();
  }

  @Override
  public String expected() {
    return network ? "a private network such as 10.0.0.0/24" : "a private address such as 10.0.0.5";
  }

  @Override
  public List<String> forms() {
    return List.of(network ? "10.0.0.0/24" : "10.0.0.5");
  }

  @Override
  public String pattern() {
    return network ? Ipv4.PATTERN + "(?:/[0-9]{1,2})?" : Ipv4.PATTERN;
  }
}
