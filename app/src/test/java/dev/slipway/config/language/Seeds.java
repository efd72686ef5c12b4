package dev.slipway.config.language;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import dev.slipway.config.templates.Template;
import dev.slipway.config.templates.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts to start from when texts are spoilt: all templates, all examples, and every field. */
final class Seeds {
  private static final Path EXAMPLES = Path.of("..", "assets", "examples");

  private Seeds() {}

  static List<String> all() {
    List<String> seeds = new ArrayList<>();
    Templates.all().stream().map(Template::text).forEach(seeds::add);
    seeds.addAll(examples());
    Arrays.stream(ConfigurationType.values()).flatMap(Seeds::fields).forEach(seeds::add);
    Arrays.stream(ConfigurationType.values()).map(Seeds::allFields).forEach(seeds::add);
    return seeds;
  }

  private static List<String> examples() {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(".dstack.yml"))
          .sorted()
          .map(Seeds::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> fields(ConfigurationType type) {
    return Schema.fields(type).stream().map(field -> head(type) + field.example() + "\n");
  }

  private static String allFields(ConfigurationType type) {
    return Schema.fields(type).stream()
        .filter(field -> !field.name().equals("type"))
        .map(Field::example)
        .collect(Collectors.joining("\n", head(type), "\n"));
  }

  private static String head(ConfigurationType type) {
    return type == ConfigurationType.PROFILES ? "" : "type: " + type.word() + "\n";
  }
}
