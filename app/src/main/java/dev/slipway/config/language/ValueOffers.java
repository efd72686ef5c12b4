package dev.slipway.config.language;

import dev.slipway.config.catalogue.Images;
import dev.slipway.config.catalogue.Regions;
import dev.slipway.config.schema.Choice;
import dev.slipway.config.sketch.Branch;
import dev.slipway.config.sketch.Sketch;
import dev.slipway.config.sketch.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values that a field or a list may be given: what is known of its subject, then by example.
 */
final class ValueOffers {
  private static final Set<String> LINES = Set.of("commands", "init", "setup", "build");
  private static final List<String> TIMES =
      List.of(
          "0 8 * * *",
          "0 8 * * mon",
          "0 8 * * mon-fri",
          "0 22 * * *",
          "0 0 1 * *",
          "0 */6 * * *",
          "*/15 * * * *");

  private ValueOffers() {}

  /** Whether the items of this field are lines for a shell. */
  static boolean isLine(String topic) {
    return LINES.contains(topic);
  }

  static List<Offer> of(Ask ask) {
    if (ask.typed().startsWith("*") && !ask.site().scope().sketch().anchors().isEmpty()) {
      return anchors(ask);
    }
    List<Offer> known = ofSubject(ask).toList();
    Stream<Offer> example = known.isEmpty() ? example(ask) : Stream.empty();
    List<Offer> found = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    Stream.of(known.stream(), choices(ask), forms(ask), example, ReferenceOffers.whole(ask))
        .flatMap(offers -> offers)
        .filter(offer -> texts.add(offer.text()))
        .forEach(found::add);
    return found;
  }

  private static List<Offer> anchors(Ask ask) {
    return ask.site().scope().sketch().anchors().keySet().stream()
        .map(name -> Offer.ready("*" + name, "*" + name, "What is named with &" + name + "."))
        .toList();
  }

  private static Stream<Offer> ofSubject(Ask ask) {
    String topic = ask.site().topic();
    if (isLine(topic)) return CommandOffers.of(ask);
    if (ask.site().outerTopic().equals("env")) return EnvOffers.values(topic, "", ask);
    return switch (topic) {
      case "image" -> known(Images.all());
      case "env" -> EnvOffers.items(ask);
      case "gpu" -> GpuOffers.of(ask);
      case "port", "ports", "container_port" -> PortOffers.of(ask);
      case "model", "base" -> ModelOffers.models(ask);
      case "name" -> ofName(ask);
      case "cron" -> TIMES.stream().map(time -> form(ask, time));
      case "region" -> known(Regions.of(ask.site().beside("backend").stream().toList()));
      case "regions" -> known(Regions.of(ask.site().items("backends")));
      case "files", "repos", "local_path", "identity_file" -> PathOffers.of(ask);
      case "username", "password" -> ReferenceOffers.secrets(ask.site().around(), "");
      default -> Stream.empty();
    };
  }

  private static Stream<Offer> ofName(Ask ask) {
    return switch (ask.site().outerTopic()) {
      case "model" -> ModelOffers.models(ask);
      case "" -> ModelOffers.runNames(ask);
      default -> Stream.empty();
    };
  }

  private static Stream<Offer> known(List<Choice> choices) {
    return choices.stream().map(Offer::value);
  }

  private static Stream<Offer> choices(Ask ask) {
    return known(ask.type().choices());
  }

  /** The examples; those that take a line of their own, or braces, are written key by key. */
  private static Stream<Offer> forms(Ask ask) {
    return ask.type().forms().stream()
        .filter(form -> !form.startsWith("- ") && !form.contains(": "))
        .map(form -> form.startsWith("[") ? list(form) : form(ask, withoutQuotes(form)));
  }

  /** The value in the field's own example, or its first item. */
  private static Stream<Offer> example(Ask ask) {
    return ask.site().scope().field(ask.site().branch()).stream()
        .flatMap(field -> values(field.name(), Sketch.of(field.example())))
        .filter(text -> Meanings.accepts(ask.type(), text))
        .map(text -> form(ask, text));
  }

  private static Stream<String> values(String name, Sketch example) {
    return example.root().child(name).stream()
        .flatMap(field -> Stream.concat(Stream.of(field), field.children().stream().limit(1)))
        .map(Branch::value)
        .filter(Value::isText)
        .map(example::text);
  }

  private static Offer list(String form) {
    return new Offer(form, form, "A list.", Completion.Kind.FORM, true, -1);
  }

  private static Offer form(Ask ask, String text) {
    return Offer.form(text, Meanings.of(ask.type(), text).orElse("For example."));
  }

  private static String withoutQuotes(String form) {
    boolean quoted = form.length() > 1 && form.startsWith("\"") && form.endsWith("\"");
    return quoted ? form.substring(1, form.length() - 1) : form;
  }
}
