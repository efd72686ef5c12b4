package dev.slipway.gateway.certificate.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.Attributes;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks the servers that answer for a name's zone, because others may remember an old answer;
 * failing that the system's own. By the JDK's client for DNS.
 */
public final class JndiNameServers implements NameServers {
  private static final String FACTORY = "com.sun.jndi.dns.DnsContextFactory";
  private static final String FIRST_WAIT_MILLIS = "1500";
  private static final String ATTEMPTS = "2";
  private static final String[] ADDRESS_RECORDS = {"A", "AAAA"};
  private static final int MAX_ALIASES = 8;
  private static final int MAX_SERVERS = 3;

  private final String system;

  /** Begins at the system's name servers. */
  public JndiNameServers() {
    this("dns:");
  }

  /**
   * @param system where to begin, such as {@code dns://127.0.0.1:8053}
   */
  public JndiNameServers(String system) {
    this.system = system;
  }

  @Override
  public Found addresses(String name) throws InterruptedException {
    String servers = serversOf(name);
    Found found = servers.isEmpty() ? new Found.NoAnswer("no servers") : ask(servers, name);
    if (found instanceof Found.NoAnswer && !Thread.currentThread().isInterrupted()) {
      found = ask(system, name);
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return found;
  }

  private Found ask(String servers, String name) {
    String asked = name;
    try {
      for (int i = 0; i < MAX_ALIASES; i++) {
        Attributes records = records(servers, asked, "A", "AAAA", "CNAME");
        List<String> addresses = addresses(records);
        if (!addresses.isEmpty()) {
          return new Found.Addresses(addresses);
        }
        List<String> alias = values(records.get("CNAME"));
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
  private String serversOf(String name) {
    for (String zone = name; zone.indexOf('.') > 0; zone = zone.substring(zone.indexOf('.') + 1)) {
      try {
        List<String> servers = values(records(system, zone, "NS").get("NS"));
        if (!servers.isEmpty()) {
          return urls(servers);
        }
      } catch (NameNotFoundException e) {
        continue;
      } catch (NamingException e) {
        return "";
      }
    }
    return "";
  }

  private String urls(List<String> servers) throws NamingException {
    Set<String> urls = new LinkedHashSet<>();
    for (String server : servers.subList(0, Math.min(servers.size(), MAX_SERVERS))) {
      for (String address : values(records(system, server, "A").get("A"))) {
        urls.add("dns://" + address);
      }
    }
    return String.join(" ", urls);
  }

  private static Attributes records(String servers, String name, String... types)
      throws NamingException {
    Hashtable<String, String> settings = new Hashtable<>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, FACTORY);
    settings.put(Context.PROVIDER_URL, servers);
    settings.put("com.sun.jndi.dns.timeout.initial", FIRST_WAIT_MILLIS);
    settings.put("com.sun.jndi.dns.timeout.retries", ATTEMPTS);
    DirContext context = new InitialDirContext(settings);
    try {
      // With the final dot no search list is tried.
      return context.getAttributes(name.endsWith(".") ? name : name + ".", types);
    } finally {
      context.close();
    }
  }

  private static List<String> addresses(Attributes records) throws NamingException {
    List<String> addresses = new ArrayList<>();
    for (String type : ADDRESS_RECORDS) {
      for (String value : values(records.get(type))) {
        addresses.add(usual(value));
      }
    }
    return addresses;
  }

  private static String usual(String address) throws NamingException {
    try {
      return InetAddress.getByName(address).getHostAddress();
    } catch (UnknownHostException e) {
      throw new NamingException("an address that is none: " + address);
    }
  }

  private static List<String> values(@Nullable Attribute attribute) throws NamingException {
    List<String> values = new ArrayList<>();
    if (attribute != null) {
      NamingEnumeration<?> all = attribute.getAll();
      while (all.hasMore()) {
        values.add(all.next().toString());
      }
    }
    return values;
  }

  private static String reason(NamingException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
