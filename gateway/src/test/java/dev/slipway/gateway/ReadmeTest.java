package dev.slipway.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.json.DesiredStateJson;
import dev.slipway.gateway.json.JsonText;
import dev.slipway.gateway.json.ReadResult;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.Wire;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final String START = "<<'END'\n";

  @Test
  void theDesiredStateInTheReadmeIsAccepted() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf(START) + START.length();
    String document =
        readme.substring(start, readme.indexOf("\nEND\n", start)).replace("8080", "0");

    ReadResult<DesiredState> read =
        DesiredStateJson.read(new JsonText().read(document.getBytes(StandardCharsets.UTF_8)));
    assertThat(read).isInstanceOf(ReadResult.Read.class);
    if (read instanceof ReadResult.Read<DesiredState> state) {
      assertThat(state.ignored()).isEqualTo(List.of());
      try (Gateway gateway = Gateway.start(TestGateway.options())) {
        assertThat(gateway.apply(state.value()).failures()).isEmpty();
        int port = gateway.observed().listeners().get(0).port();
        try (Wire client = Wire.to(port)) {
          client.send(
              "GET /v1/models HTTP/1.1\r\nHost: models.localhost\r\n"
                  + "Authorization: Bearer alice\r\n\r\n");
          assertThat(client.message()).contains("\"id\":\"small\"");
        }
      }
    }
  }
}
