package dev.slipway.cli;

import dev.slipway.publish.Gateways;
import dev.slipway.store.GatewayRecord;
import dev.slipway.store.GatewayStep;
import dev.slipway.store.StepState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lists gateways. */
final class GatewayLines {
  private final CommandLineTools tools;
  private final Gateways gateways;

  GatewayLines(CommandLineTools tools, Gateways gateways) {
    this.tools = tools;
    this.gateways = gateways;
  }

  void print(boolean json) {
    List<GatewayRecord> all = gateways.all();
    if (json) {
      JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
      tools.out().println(mapper.writeValueAsString(all.stream().map(this::values).toList()));
    } else if (all.isEmpty()) {
      tools
          .err()
          .println("There are no gateways yet. Make one: slipway gateway create NAME --on MACHINE");
    } else {
      table(all);
    }
  }

  private void table(List<GatewayRecord> all) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("NAME", "MACHINE", "DOMAIN", "ADDRESS", "DEFAULT", "SET UP"));
    for (GatewayRecord each : all) {
      rows.add(
          List.of(
              each.name(),
              each.machine().orElse(GatewayOptions.HERE),
              each.domain().orElse("-"),
              each.address().orElse("-"),
              each.standard() ? "yes" : "",
              setUp(each)));
    }
    new TextTable(rows).print(tools.out());
  }

  private Map<String, Object> values(GatewayRecord gateway) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", gateway.name());
    values.put("machine", gateway.machine().orElse(GatewayOptions.HERE));
    gateway.domain().ifPresent(domain -> values.put("domain", domain));
    gateway.address().ifPresent(address -> values.put("address", address));
    values.put("default", gateway.standard());
    values.put("setUp", setUp(gateway));
    values.put("created", gateway.created().toString());
    return values;
  }

  private String setUp(GatewayRecord gateway) {
    List<GatewayStep> steps = gateways.steps(gateway.name());
    return steps.stream()
        .filter(each -> each.state() != StepState.DONE && each.state() != StepState.SKIPPED)
        .findFirst()
        .map(each -> each.title() + " " + each.state().word())
        .orElse(steps.isEmpty() ? "not begun" : "yes");
  }
}
