package dev.slipway.config.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferenceTest {

  @Test
  void everyTypeHasAPageWithAllItsFields() {
    assertThat(Reference.pages())
        .extracting(ReferencePage::type)
        .containsExactly(ConfigurationType.values());
    for (ReferencePage page : Reference.pages()) {
      assertThat(page.fields())
          .extracting(ReferenceEntry::name)
          .containsExactlyElementsOf(Schema.fields(page.type()).stream().map(Field::name).toList());
    }
  }

  @Test
  void fieldsInsideFieldsAreThereToo() {
    assertThat(entry("resources").fields())
        .extracting(ReferenceEntry::name)
        .contains("gpu", "memory");
    assertThat(entry("ports").fields())
        .extracting(ReferenceEntry::name)
        .containsExactly("local_port", "container_port");
    assertThat(entry("resources").fields().stream().filter(one -> one.name().equals("gpu")))
        .singleElement()
        .satisfies(
            gpu -> assertThat(gpu.fields()).extracting(ReferenceEntry::name).contains("count"));
  }

  @Test
  void everythingIsExplained() {
    assertThat(Reference.pages().stream().flatMap(page -> all(page.fields())))
        .allSatisfy(
            entry -> {
              assertThat(entry.help()).endsWith(".");
              assertThat(entry.type()).isNotBlank();
              assertThat(entry.example()).startsWith(entry.name() + ":");
            });
  }

  @Test
  void anEntrySaysAllThatIsKnown() {
    ReferenceEntry entry = entry("cache");
    assertThat(entry.support()).startsWith("It has no effect.");
    assertThat(entry("image").excludes()).contains("python");
    assertThat(entry("max_duration").fallback()).contains("off");
    assertThat(entry("priority").since()).isEqualTo("after 0.10.7");
  }

  private static Stream<ReferenceEntry> all(List<ReferenceEntry> entries) {
    return entries.stream().flatMap(entry -> Stream.concat(Stream.of(entry), all(entry.fields())));
  }

  private static ReferenceEntry entry(String name) {
    return Reference.page(ConfigurationType.TASK).fields().stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
