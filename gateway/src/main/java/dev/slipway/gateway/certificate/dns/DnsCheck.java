package dev.slipway.gateway.certificate.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Says which record keeps a name from leading to this gateway. */
public final class DnsCheck {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final NameServers servers;
  private final Supplier<List<String>> own;
  private final Duration limit;

  /**
   * Asks these servers.
   *
   * @param own this machine's public addresses, asked each time they are not given
   */
  public DnsCheck(NameServers servers, Supplier<List<String>> own) {
    this(servers, own, LIMIT);
  }

  /**
   * Asks these servers.
   *
   * @param limit after which no further name is looked up
   */
  DnsCheck(NameServers servers, Supplier<List<String>> own, Duration limit) {
    this.servers = servers;
    this.own = own;
    this.limit = limit;
  }

  /**
   * A sentence for each name that an authority would not find here; empty if all is well, or if it
   * cannot be told.
   *
   * @param given this gateway's public addresses; empty to take the machine's own
   */
  public List<String> problems(List<String> names, List<String> given) throws InterruptedException {
    List<String> here = given.isEmpty() ? own.get() : given.stream().map(DnsCheck::usual).toList();
    List<String> problems = new ArrayList<>();
    long end = System.nanoTime() + limit.toNanos();
    for (String name : names) {
      if (System.nanoTime() - end >= 0) {
        problems.add(
            "The name servers are so slow that "
                + name
                + " and the names after it were not looked up. Check this machine's name servers.");
        return problems;
      }
      Found found = servers.addresses(name);
      if (found instanceof Found.Missing) {
        problems.add(missing(name, here));
      } else if (found instanceof Found.Addresses there && !here.isEmpty()) {
        wrong(name, there.addresses(), here, problems);
      } else if (found instanceof Found.NoAnswer silent) {
        problems.add(
            "The name servers of "
                + name
                + " did not answer ("
                + silent.reason()
                + "). Check that the domain is registered and its name servers run.");
      }
    }
    return problems;
  }

  private static String missing(String name, List<String> here) {
    if (here.isEmpty()) {
      return name + " has no address. Add an A record with this gateway's public address.";
    }
    String first = here.get(0);
    return name + " has no address. Add " + article(first) + " record with " + first + ".";
  }

  /** An authority may try any address of the name, so each of them must be this gateway's. */
  private static void wrong(
      String name, List<String> there, List<String> here, List<String> problems) {
    List<String> strange = there.stream().filter(each -> !here.contains(each)).toList();
    if (strange.isEmpty()) {
      return;
    }
    String first = strange.get(0);
    String end =
        strange.size() < there.size() || fitting(first, here).isEmpty()
            ? "Remove that " + type(first) + " record."
            : "Change its " + type(first) + " record.";
    List<String> kind = fitting(first, here);
    problems.add(
        name
            + " resolves to "
            + String.join(", ", strange)
            + ", not to this gateway ("
            + (kind.isEmpty() ? here : kind).stream().collect(Collectors.joining(", "))
            + "). "
            + end);
  }

  private static List<String> fitting(String address, List<String> here) {
    return here.stream().filter(each -> type(each).equals(type(address))).toList();
  }

  private static String article(String address) {
    return type(address).equals("A") ? "an A" : "an AAAA";
  }

  private static String type(String address) {
    return address.contains(":") ? "AAAA" : "A";
  }

  /** The one way to write an address, so that texts can be compared. */
  private static String usual(String address) {
    try {
      // A name would be looked up; the desired state holds addresses only.
      return address.matches("[0-9a-fA-F:.]+")
          ? InetAddress.getByName(address).getHostAddress()
          : address;
    } catch (UnknownHostException e) {
      // Compared as it was written: then no name leads to it, and the sentence shows it.
      return address;
    }
  }
}
