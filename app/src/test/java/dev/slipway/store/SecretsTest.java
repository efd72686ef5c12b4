package dev.slipway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir private Path folder;

  @Test
  void aSecretIsKeptUntilItIsRemoved() throws IOException {
    Secrets secrets = new Secrets(new Home(folder));
    secrets.put("HF_TOKEN", "hf_\"quoted\"\n$x");

    assertThat(new Secrets(new Home(folder)).value("HF_TOKEN")).contains("hf_\"quoted\"\n$x");
    assertThat(secrets.names()).containsExactly("HF_TOKEN");
    assertThat(secrets.remove("HF_TOKEN")).isTrue();
    assertThat(secrets.remove("HF_TOKEN")).isFalse();
    assertThat(secrets.value("HF_TOKEN")).isEmpty();
  }

  @Test
  void onlyTheUserCanReadTheFile() throws IOException {
    Home home = new Home(folder);
    new Secrets(home).put("A", "b");

    assertThat(Files.getPosixFilePermissions(home.secrets()))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void aDamagedFileIsNotOverwritten() throws IOException {
    Home home = new Home(folder);
    Files.writeString(home.secrets(), "{");

    assertThatThrownBy(() -> new Secrets(home).put("A", "b")).hasMessageContaining("is damaged");
    assertThat(Files.readString(home.secrets())).isEqualTo("{");
  }
}
