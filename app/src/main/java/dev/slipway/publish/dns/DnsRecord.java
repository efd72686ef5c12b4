package dev.slipway.publish.dns;

/**
 * The record that the user creates where the domain is managed.
 *
 * @param name {@code *.example.com}
 * @param type {@code A} or {@code AAAA}
 * @param value the gateway's address
 */
public record DnsRecord(String name, String type, String value) {
  /** What makes every name below a domain lead to an address. */
  public static DnsRecord below(String domain, String address) {
    return new DnsRecord("*." + domain, address.contains(":") ? "AAAA" : "A", address);
  }

  /** The record in one line, as zone files have it. */
  public String shown() {
    return name + " " + type + " " + value;
  }
}
