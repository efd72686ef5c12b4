package dev.slipway.gateway;

import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of {@code serve}. */
final class ServeArguments {
  private static final int MAX_LOOPS = 1024;

  private final Map<String, List<Replica>> routes = new LinkedHashMap<>();
  private @Nullable Listener listener;
  private int loops = GatewayOptions.defaults().loops();

  Command parse(String... args) throws UsageException {
    for (int i = 1; i < args.length; i += 2) {
      if (args[i].equals("--help") || args[i].equals("-h")) {
        return new Command.Help();
      }
      take(args[i], i + 1 < args.length ? args[i + 1] : null);
    }
    if (listener == null) {
      throw new UsageException(
          "Say where to listen: --http HOST:PORT, such as --http 127.0.0.1:8080.");
    }
    if (routes.isEmpty()) {
      throw new UsageException(
          "Say where requests go: --route HOST=URL, such as --route *=http://127.0.0.1:9000.");
    }
    DesiredState state = new DesiredState(1, List.of(listener), services());
    String host = listener.address();
    return new Command.Serve(state, loops, host.contains(":") ? "[" + host + "]" : host);
  }

  private void take(String option, @Nullable String value) throws UsageException {
    if (!List.of("--http", "--route", "--loops").contains(option)) {
      throw new UsageException("\"" + option + "\" is not an option of serve. Try --help.");
    }
    if (value == null) {
      throw new UsageException(option + " needs a value. Try --help.");
    }
    switch (option) {
      case "--http" -> listen(value);
      case "--route" -> route(value);
      default -> loops = loops(value);
    }
  }

  private void listen(String value) throws UsageException {
    if (listener != null) {
      throw new UsageException("--http was given twice. Give it once.");
    }
    int colon = value.lastIndexOf(':');
    String host = colon < 0 ? "" : value.substring(0, colon);
    boolean literal = host.startsWith("[") && host.endsWith("]");
    if (host.isBlank() || (host.contains(":") && !literal)) {
      throw new UsageException(
          "\"" + value + "\" is not HOST:PORT. Write for example --http 127.0.0.1:8080.");
    }
    int port = number(value.substring(colon + 1), 0, 65_535, "The port of --http");
    listener = new Listener(literal ? host.substring(1, host.length() - 1) : host, port);
  }

  private void route(String value) throws UsageException {
    int equals = value.indexOf('=');
    if (equals < 1) {
      throw new UsageException(
          "\"" + value + "\" is not HOST=URL. Write for example --route *=http://127.0.0.1:9000.");
    }
    String host = value.substring(0, equals).toLowerCase(Locale.ROOT);
    try {
      Route.host(host);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage() == null ? "That is not a host." : e.getMessage());
    }
    URI url = url(value.substring(equals + 1));
    List<Replica> replicas = routes.computeIfAbsent(host, key -> new ArrayList<>());
    int port = url.getPort() < 0 ? 80 : url.getPort();
    String address = url.getHost();
    String plain = address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
    replicas.add(new Replica(Integer.toString(replicas.size()), plain, port));
  }

  private static URI url(String text) throws UsageException {
    try {
      URI url = new URI(text);
      boolean bare = url.getRawPath().isEmpty() || url.getRawPath().equals("/");
      if ("http".equals(url.getScheme())
          && url.getHost() != null
          && url.getPort() != 0
          && url.getPort() <= 65_535
          && bare
          && url.getRawQuery() == null) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw notAnAddress(text);
    }
    throw notAnAddress(text);
  }

  private static UsageException notAnAddress(String text) {
    return new UsageException(
        "\""
            + text
            + "\" is not http://HOST:PORT, without a path. Write for example"
            + " http://127.0.0.1:9000.");
  }

  private static int loops(String value) throws UsageException {
    return number(value, 1, MAX_LOOPS, "--loops");
  }

  private static int number(String text, int least, int most, String what) throws UsageException {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most && Character.isDigit(text.charAt(0))) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw notANumber(text, least, most, what);
    }
    throw notANumber(text, least, most, what);
  }

  private static UsageException notANumber(String text, int least, int most, String what) {
    return new UsageException(
        what + " must be a number from " + least + " to " + most + ", not \"" + text + "\".");
  }

  private List<Service> services() {
    List<Service> services = new ArrayList<>();
    routes.forEach(
        (host, replicas) ->
            services.add(new Service(host, List.of(Route.host(host)), replicas, Limits.DEFAULT)));
    return services;
  }
}
