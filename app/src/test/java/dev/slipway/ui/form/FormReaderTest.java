package dev.slipway.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.edit.Place;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import dev.slipway.config.templates.Template;
import dev.slipway.config.templates.Templates;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {
  private static Form read(String text) {
    return FormReader.read(text, Set.of()).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(ConfigurationType.class)
  void everyFieldOfEveryTypeCanBeShownByItsExample(ConfigurationType type) {
    for (Field<?> field : Schema.fields(type)) {
      if (field.name().equals("type")) continue;
      String head = type == ConfigurationType.PROFILES ? "" : "type: " + type.word() + "\n";
      Form form = read(head + field.example() + "\n");

      FormField shown = form.find(Place.of(field.name())).orElseThrow();
      assertThat(shown.field()).contains(field);
      assertThat(shown.title()).isNotBlank();
      assertThat(shown.value()).as(field.example()).isNotInstanceOf(FormValue.Other.class);
    }
  }

  @ParameterizedTest
  @EnumSource(ConfigurationType.class)
  void everyFieldOfEveryTypeCanBeAdded(ConfigurationType type) {
    String text =
        type == ConfigurationType.PROFILES ? "profiles:\n" : "type: " + type.word() + "\n";
    for (Field<?> field : read(text).root().missing()) {
      Place place = Place.of(field.name());
      Form form = FormReader.read(text, Set.of(place)).orElseThrow();

      assertThat(form.find(place).map(FormField::draft)).contains(true);
      assertThat(form.find(place).map(FormField::value).filter(FormValue.Other.class::isInstance))
          .as(field.name())
          .isEmpty();
    }
  }

  @Test
  void everyTemplateIsShownWithoutLeftovers() {
    for (Template template : Templates.all()) {
      for (FormField field : read(template.text()).root().fields()) {
        assertThat(field.field()).as(template.id() + field.place()).isPresent();
      }
    }
  }

  @Test
  void aLongListIsShownInPart() {
    String text = "type: task\ncommands:\n" + "  - x\n".repeat(10_000);
    FormValue.Rows rows =
        (FormValue.Rows) read(text).find(Place.of("commands")).orElseThrow().value();

    assertThat(rows.items()).hasSizeLessThanOrEqualTo(FormReader.MOST);
    assertThat(rows.items().size() + rows.hidden()).isEqualTo(10_000);
    assertThat(Hidden.sentence(rows.hidden(), "item")).contains("are in the text");
  }

  @Test
  void nothingWithoutDescriptionIsLost() {
    Form form = read("type: task\nfoo: 1\nbar:\n  - a\n");

    assertThat(form.find(Place.of("foo")).map(FormField::value))
        .contains(new FormValue.Text("1", false));
    assertThat(form.find(Place.of("bar")).map(FormField::value))
        .contains(new FormValue.Other("a list"));
  }

  @Test
  void aDraftStandsWhereItWillBeWritten() {
    Form form =
        FormReader.read("type: task\nname: x\ncommands:\n  - a\n", Set.of(Place.of("image")))
            .orElseThrow();

    assertThat(form.root().fields())
        .extracting(field -> field.place().toString())
        .containsExactly(".name", ".image", ".commands");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: [", "- a", "just words", "a: 1\n---\nb: 2\n", "\t"})
  void whatIsNoConfigurationIsNotShown(String text) {
    assertThat(FormReader.read(text, Set.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment\n", "---\n", "\uFEFF"})
  void anEmptyTextIsAnEmptyForm(String text) {
    assertThat(read(text).root().fields()).isEmpty();
    assertThat(read(text).type()).isEqualTo(Optional.empty());
  }
}
