package dev.slipway.gateway;

import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The arguments of {@code serve}. */
final class ServeArguments {
  /** Where the control server listens if nothing else is said. */
  static final int CONTROL_PORT = 7465;

  private static final int MAX_LOOPS = 1024;
  private static final int MAX_WAIT_SECONDS = 3_600;
  private static final String HTTP = "--http";
  private static final String ROUTE = "--route";
  private static final String LOOPS = "--loops";
  private static final String STATE = "--state";
  private static final String CONTROL = "--control";
  private static final String WAIT = "--wait";
  private static final String ACCESS_LOG = "--access-log";
  private static final List<String> OPTIONS =
      List.of(HTTP, ROUTE, LOOPS, STATE, CONTROL, WAIT, ACCESS_LOG);
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

  private final Map<String, List<Replica>> routes = new LinkedHashMap<>();
  private final Set<String> given = new HashSet<>();
  private List<Listener> listeners = List.of();
  private int loops = GatewayOptions.defaults().loops();
  private Duration wait = Duration.ZERO;
  private @Nullable Path directory;
  private @Nullable String accessLog;
  private AddressArgument control = new AddressArgument("127.0.0.1", CONTROL_PORT);

  Command parse(String... args) throws UsageException {
    for (int i = 1; i < args.length; i += 2) {
      if (args[i].equals("--help") || args[i].equals("-h")) {
        return new Command.Help();
      }
      take(args[i], i + 1 < args.length ? args[i + 1] : null);
    }
    if (directory == null && given.contains(CONTROL)) {
      throw new UsageException("--control needs --state DIR too, where what it is told is kept.");
    }
    if (directory == null && given.contains(WAIT)) {
      throw new UsageException("--wait needs --state DIR too, which it waits for.");
    }
    boolean bare = directory != null && listeners.isEmpty() && routes.isEmpty();
    if (listeners.isEmpty() && !bare) {
      throw new UsageException(
          "Say where to listen: --http HOST:PORT, such as --http 127.0.0.1:8080; or give --state"
              + " DIR and send it a state.");
    }
    if (routes.isEmpty() && !bare) {
      throw new UsageException(
          "Say where requests go: --route HOST=URL, such as --route *=http://127.0.0.1:9000.");
    }
    // Below any version that is ever sent.
    DesiredState state = new DesiredState(0, listeners, services());
    return new Command.Serve(
        state,
        loops,
        Optional.ofNullable(accessLog),
        Optional.ofNullable(directory)
            .map(path -> new Command.Controlled(path, control.host(), control.port(), wait)));
  }

  private void take(String option, @Nullable String value) throws UsageException {
    if (!OPTIONS.contains(option)) {
      throw new UsageException("\"" + option + "\" is not an option of serve. Try --help.");
    }
    if (value == null) {
      throw new UsageException(option + " needs a value. Try --help.");
    }
    if (!given.add(option) && !option.equals(ROUTE)) {
      throw new UsageException(option + " was given twice. Give it once.");
    }
    switch (option) {
      case HTTP -> {
        AddressArgument http = AddressArgument.parse(HTTP, value, "127.0.0.1:8080");
        listeners = List.of(new Listener(http.host(), http.port()));
      }
      case ROUTE -> route(RouteArgument.parse(value));
      case STATE -> directory = directory(value);
      case ACCESS_LOG -> accessLog = file(value);
      case CONTROL -> control = control(value);
      case WAIT ->
          wait = Duration.ofSeconds(NumberArgument.parse(value, 0, MAX_WAIT_SECONDS, WAIT));
      default -> loops = NumberArgument.parse(value, 1, MAX_LOOPS, LOOPS);
    }
  }

  private void route(RouteArgument route) {
    List<Replica> replicas = routes.computeIfAbsent(route.host(), key -> new ArrayList<>());
    replicas.add(new Replica(Integer.toString(replicas.size()), route.address(), route.port()));
  }

  private static Path directory(String value) throws UsageException {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new UsageException("\"" + value + "\" is not the name of a directory.");
    }
  }

  private static String file(String value) throws UsageException {
    try {
      return Path.of(value).toString();
    } catch (InvalidPathException e) {
      throw new UsageException("\"" + value + "\" is not the name of a file.");
    }
  }

  private static AddressArgument control(String value) throws UsageException {
    AddressArgument address = AddressArgument.parse(CONTROL, value, "127.0.0.1:" + CONTROL_PORT);
    if (!LOOPBACK.contains(address.host())) {
      throw new UsageException(
          "--control must be on 127.0.0.1, [::1] or localhost, not on \""
              + address.host()
              + "\": whoever reaches it drives the gateway.");
    }
    return address;
  }

  private List<Service> services() {
    List<Service> services = new ArrayList<>();
    routes.forEach(
        (host, replicas) ->
            services.add(new Service(host, List.of(Route.host(host)), replicas, Limits.DEFAULT)));
    return services;
  }
}
