package dev.slipway.gateway.certificate.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/**
 * Asks the servers that answer for a name's zone, because others may remember an old answer;
 * failing that the system's own. By the JDK's client for DNS. All questions about one name together
 * take at most 20 s.
 */
public final class JndiNameServers implements NameServers {
  private static final String FACTORY = "com.sun.jndi.dns.DnsContextFactory";
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int USUAL_PORT = 53;
  private static final long LONGEST_WAIT_MILLIS = 1_500;
  private static final long SHORTEST_WAIT_MILLIS = 50;
  private static final String ATTEMPTS = "2";

  /** Of the first wait: the second attempt waits twice as long. */
  private static final int WAITS = 3;

  private static final String[] ADDRESS_RECORDS = {"A", "AAAA"};
  private static final int MAX_ALIASES = 8;
  private static final int MAX_SERVERS = 3;

  private final String system;
  private final int port;
  private final Duration limit;

  /** Begins at the system's name servers. */
  public JndiNameServers() {
    this("dns:");
  }

  /**
   * Begins elsewhere.
   *
   * @param system where to begin, such as {@code dns://127.0.0.1:8053}
   */
  public JndiNameServers(String system) {
    this(system, USUAL_PORT, LIMIT);
  }

  /**
   * Begins elsewhere.
   *
   * @param port of the zones' servers
   * @param limit of all that is asked about one name
   */
  JndiNameServers(String system, int port, Duration limit) {
    this.system = system;
    this.port = port;
    this.limit = limit;
  }

  @Override
  public Found addresses(String name) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    String servers = serversOf(name, end);
    Found found = servers.isEmpty() ? new Found.NoAnswer("no servers") : ask(servers, name, end);
    if (found instanceof Found.NoAnswer && !Thread.currentThread().isInterrupted()) {
      found = ask(system, name, end);
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return found;
  }

  private Found ask(String first, String name, long end) {
    String servers = first;
    String asked = name;
    try {
      for (int i = 0; i < MAX_ALIASES; i++) {
        List<String> addresses = new ArrayList<>();
        for (String type : ADDRESS_RECORDS) {
          for (String value : values(servers, asked, type, end)) {
            addresses.add(usual(value));
          }
        }
        if (!addresses.isEmpty()) {
          return new Found.Addresses(addresses);
        }
        List<String> alias = values(servers, asked, "CNAME", end);
        if (alias.isEmpty()) {
          return new Found.Missing();
        }
        // Another zone's name; the system's servers follow it from there.
        asked = alias.get(0);
        servers = system;
      }
      return new Found.NoAnswer("too many aliases");
    } catch (NameNotFoundException e) {
      return new Found.Missing();
    } catch (NamingException e) {
      return new Found.NoAnswer(reason(e));
    }
  }

  /** The addresses of the closest zone's servers as a URL for JNDI; empty if they are not found. */
  private String serversOf(String name, long end) {
    for (String zone = name; zone.indexOf('.') > 0; zone = zone.substring(zone.indexOf('.') + 1)) {
      try {
        List<String> servers = values(system, zone, "NS", end);
        if (!servers.isEmpty()) {
          return urls(servers, end);
        }
      } catch (NamingException e) {
        if (!(e instanceof NameNotFoundException)) {
          return "";
        }
      }
    }
    return "";
  }

  private String urls(List<String> servers, long end) throws NamingException {
    Set<String> urls = new LinkedHashSet<>();
    for (String server : servers.subList(0, Math.min(servers.size(), MAX_SERVERS))) {
      for (String address : values(system, server, "A", end)) {
        urls.add("dns://" + address + ":" + port);
      }
    }
    return String.join(" ", urls);
  }

  /**
   * Records of one type; to ask for several at once would be to ask for all, which servers refuse
   * (RFC 8482). Only DNS is spoken here, whose answers are texts: nothing is made from them.
   */
  @SuppressWarnings({"JdkObsolete", "BanJNDI"})
  private static List<String> values(String servers, String name, String type, long end)
      throws NamingException {
    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    if (left <= 0) {
      throw new NamingException("they took too long");
    }
    int asked = servers.split(" ", -1).length;
    long wait = Math.min(LONGEST_WAIT_MILLIS, left / WAITS / asked);
    Hashtable<String, String> settings = new Hashtable<>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, FACTORY);
    settings.put(Context.PROVIDER_URL, servers);
    settings.put(
        "com.sun.jndi.dns.timeout.initial", Long.toString(Math.max(SHORTEST_WAIT_MILLIS, wait)));
    settings.put("com.sun.jndi.dns.timeout.retries", ATTEMPTS);
    DirContext context = new InitialDirContext(settings);
    try {
      // With the final dot no search list is tried.
      String whole = name.endsWith(".") ? name : name + ".";
      Attribute records = context.getAttributes(whole, new String[] {type}).get(type);
      List<String> values = new ArrayList<>();
      NamingEnumeration<?> all = records == null ? null : records.getAll();
      while (all != null && all.hasMore()) {
        values.add(all.next().toString());
      }
      return values;
    } finally {
      context.close();
    }
  }

  private static String usual(String address) throws NamingException {
    try {
      return InetAddress.getByName(address).getHostAddress();
    } catch (UnknownHostException e) {
      throw new NamingException("an address that is none: " + address);
    }
  }

  private static String reason(NamingException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
