package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.reference.JsonSchema;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandTest {
  @TempDir private Path folder;

  @Test
  void theSchemaIsPrintedAsItIsPublished() {
    assertThat(new Terminal(folder).run("schema"))
        .isEqualTo(new Terminal.Ended(0, JsonSchema.text(), ""));
  }
}
