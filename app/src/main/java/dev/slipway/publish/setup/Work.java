package dev.slipway.publish.setup;

import dev.slipway.host.Host;
import dev.slipway.machine.MachineFacts;
import dev.slipway.publish.remote.ControlPort;
import dev.slipway.publish.remote.GatewayJar;
import dev.slipway.publish.remote.Lines;
import dev.slipway.publish.remote.RootShell;
import dev.slipway.store.GatewayRecord;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A gateway that is being set up, and what earlier steps found. */
public final class Work implements AutoCloseable {
  private final GatewayRecord gateway;
  private final Host host;
  private final GatewayJar jar;
  private final String owner;
  private final SetupTools tools;
  private @Nullable MachineFacts facts;
  private @Nullable RootShell root;
  private @Nullable ControlPort control;
  private Lines found = new Lines(Map.of());
  private String java = "";

  /**
   * @param owner marks the machine as this gateway's; another mark there is somebody else's
   */
  public Work(GatewayRecord gateway, Host host, GatewayJar jar, String owner, SetupTools tools) {
    this.gateway = gateway;
    this.host = host;
    this.jar = jar;
    this.owner = owner;
    this.tools = tools;
  }

  GatewayRecord gateway() {
    return gateway;
  }

  Host host() {
    return host;
  }

  GatewayJar jar() {
    return jar;
  }

  String owner() {
    return owner;
  }

  SetupTools tools() {
    return tools;
  }

  MachineFacts facts() {
    return known(facts);
  }

  RootShell root() {
    return known(root);
  }

  ControlPort control() {
    return known(control);
  }

  /** What the last look at the gateway's own files told. */
  Lines found() {
    return found;
  }

  /** The Java that runs the gateway: its path on the machine. */
  String java() {
    return java;
  }

  void surveyed(MachineFacts seen, RootShell shell, Lines files) {
    facts = seen;
    root = shell;
    found = files;
    java = files.one("java");
  }

  void javaIs(String path) {
    java = path;
  }

  void controlledBy(ControlPort port) {
    if (control != null) control.close();
    control = port;
  }

  @Override
  public void close() {
    Optional.ofNullable(control).ifPresent(ControlPort::close);
  }

  private static <T> T known(@Nullable T found) {
    if (found == null) throw new IllegalStateException("An earlier step has not been run");
    return found;
  }
}
