package dev.slipway.gateway.model;

import dev.slipway.gateway.api.ModelOffer;
import dev.slipway.gateway.api.Service;
import dev.slipway.gateway.json.Json;
import dev.slipway.gateway.json.JsonBuilder;
import dev.slipway.gateway.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The models that services offer. Never changes: another catalogue takes its place. */
public final class Catalogue {
  public static final Catalogue EMPTY = new Catalogue(Map.of());

  private static final int NOT_FOUND = 404;

  /**
   * A model and who answers for it.
   *
   * @param service its name
   */
  public record Entry(ModelOffer offer, String service) {}

  private final Map<String, Entry> entries;

  private Catalogue(Map<String, Entry> entries) {
    this.entries = entries;
  }

  public static Catalogue of(List<Service> services) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Service service : services) {
      service
          .policy()
          .model()
          .ifPresent(offer -> entries.put(offer.name(), new Entry(offer, service.name())));
    }
    return new Catalogue(entries);
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  public Optional<Entry> find(String model) {
    return Optional.ofNullable(entries.get(model));
  }

  /** The names of services of which at least one model is offered. */
  public List<String> services() {
    return entries.values().stream().map(Entry::service).toList();
  }

  /**
   * The answer to {@code GET /v1/models}.
   *
   * @param visible tells of a service whether the caller may know it
   */
  public String json(Predicate<String> visible) {
    List<Entry> seen = seen(visible);
    return JsonText.write(
            new JsonBuilder().text("object", "list").list("data", seen, Catalogue::model).build())
        + "\n";
  }

  /** The answer to {@code GET /v1/models/NAME}. */
  public String json(Entry entry) {
    return JsonText.write(model(entry)) + "\n";
  }

  /** The one that a caller may use, if it is only one. */
  public Optional<Entry> only(Predicate<String> visible) {
    List<Entry> seen = seen(visible);
    return seen.size() == 1 ? Optional.of(seen.get(0)) : Optional.empty();
  }

  /** That there is no such model, with the names of those that the caller may use. */
  public OpenAiError unknown(String model, Predicate<String> visible) {
    List<String> names = seen(visible).stream().map(each -> each.offer().name()).toList();
    return new OpenAiError(
        NOT_FOUND,
        "There is no model \""
            + model
            + "\" here. "
            + (names.isEmpty()
                ? "No model is offered at present."
                : "Known models: " + String.join(", ", names) + "."),
        "model",
        "model_not_found");
  }

  private List<Entry> seen(Predicate<String> visible) {
    return entries.values().stream().filter(each -> visible.test(each.service())).toList();
  }

  private static Json model(Entry entry) {
    return new JsonBuilder()
        .text("id", entry.offer().name())
        .text("object", "model")
        .number("created", 0)
        .text("owned_by", entry.service())
        .build();
  }
}
