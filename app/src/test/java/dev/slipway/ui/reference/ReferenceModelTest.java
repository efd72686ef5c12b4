package dev.slipway.ui.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceModelTest {
  private final ReferenceModel model = new ReferenceModel(SchemaReference::of);

  private List<String> paths() {
    return model.foundProperty().get().stream().map(FieldEntry::path).toList();
  }

  @ParameterizedTest
  @EnumSource(ConfigurationType.class)
  void everyFieldOfEveryTypeIsToldOf(ConfigurationType type) {
    model.show(type);

    assertThat(paths()).containsAll(Schema.fields(type).stream().<String>map(Field::name).toList());
    assertThat(model.foundProperty().get())
        .allSatisfy(
            entry -> {
              assertThat(entry.help()).as(entry.path()).isNotBlank();
              assertThat(entry.expected()).as(entry.path()).isNotBlank();
              assertThat(entry.facts()).as(entry.path()).isNotEmpty();
            });
  }

  @Test
  void fieldsInsideOthersAreFoundByTheirPath() {
    assertThat(paths()).contains("registry_auth.username", "resources.gpu");
  }

  @Test
  void aSearchShowsNamesBeforeMentions() {
    model.search("Port");

    assertThat(paths()).first().isEqualTo("port");
    assertThat(paths()).doesNotContain("python");
  }

  @Test
  void aSearchHoldsForAnotherTypeToo() {
    model.search("ide");
    assertThat(paths()).doesNotContain("ide");

    model.show(ConfigurationType.DEV_ENVIRONMENT);
    assertThat(paths()).first().isEqualTo("ide");
  }

  @Test
  void whatNobodySpeaksOfIsNotFound() {
    model.search("zebra");

    assertThat(paths()).isEmpty();
  }
}
