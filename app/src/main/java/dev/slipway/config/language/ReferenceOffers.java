package dev.slipway.config.language;

import dev.slipway.config.schema.Choice;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names that {@code ${{ }}} may hold. */
final class ReferenceOffers {
  private static final Set<String> OF_COMMANDS = Set.of("commands", "entrypoint", "init", "setup");
  private static final String END = " }}";

  private ReferenceOffers() {}

  /** Between the braces; closes them if they are open. */
  static Stream<Offer> inside(Scope scope, Spot spot, Surroundings around) {
    String text = scope.sketch().text();
    boolean closed = text.substring(spot.to()).stripLeading().startsWith("}}");
    String lead = text.startsWith("{", spot.from() - 1) ? " " : "";
    return names(new Site(scope, spot.branch(), around))
        .map(name -> offer(name, lead + name.value() + (closed ? "" : END), lead.length()));
  }

  private static Offer offer(Choice name, String text, int lead) {
    boolean open = name.value().endsWith(".");
    String label = open ? name.value() + "NAME" : name.value();
    int caret = open ? lead + name.value().length() : -1;
    return new Offer(label, text, name.help(), Completion.Kind.VALUE, true, caret);
  }

  /** As a part of a value, once its first sign is typed. */
  static Stream<Offer> whole(Ask ask) {
    String typed = ask.typed();
    String sign = Stream.of("${", "$").filter(typed::endsWith).findFirst().orElse("");
    if (sign.isEmpty()) return Stream.empty();
    int keep = typed.length() - sign.length();
    return names(ask.site())
        .filter(name -> !name.value().endsWith("."))
        .map(name -> Offer.part(written(name), name.help(), keep));
  }

  /** Secrets as whole values. */
  static Stream<Offer> secrets(Surroundings around, String head) {
    return secretNames(around).map(name -> whole(name, head));
  }

  private static Offer whole(Choice name, String head) {
    String reference = written(name);
    return new Offer(reference, head + reference, name.help(), Completion.Kind.VALUE, false, -1);
  }

  private static String written(Choice name) {
    return "${{ " + name.value() + END;
  }

  private static Stream<Choice> names(Site site) {
    boolean runFirst = OF_COMMANDS.contains(site.topic());
    Comparator<Choice> order =
        Comparator.comparing(name -> name.value().startsWith("run.") != runFirst);
    Stream<Choice> secrets = secretNames(site.around());
    Stream<Choice> open =
        site.around().secrets().isEmpty()
            ? Stream.of(new Choice("secrets.", "A secret, by its name."))
            : Stream.empty();
    return Stream.of(secrets, open, runNames(site), environment(site))
        .flatMap(names -> names)
        .sorted(order);
  }

  private static Stream<Choice> secretNames(Surroundings around) {
    return around.secrets().stream()
        .map(name -> new Choice("secrets." + name, "A secret that Slipway keeps."));
  }

  private static Stream<Choice> runNames(Site site) {
    List<Choice> always =
        List.of(
            new Choice("run.name", "The name of the run."),
            new Choice("run.args", "What is given behind -- when the run is started."));
    return Stream.concat(always.stream(), ofPlace(site));
  }

  private static Stream<Choice> ofPlace(Site site) {
    if (site.topic().equals("domain")) {
      return Stream.of(new Choice("run.project_name", "The name of the project."));
    }
    boolean volumes = site.topic().equals("volumes") || site.outerTopic().equals("volumes");
    return volumes
        ? Stream.of(
            new Choice("dstack.node_rank", "The number of the node, from 0."),
            new Choice("dstack.job_num", "The number of the job, from 0."))
        : Stream.empty();
  }

  private static Stream<Choice> environment(Site site) {
    Stream<String> own = site.variables().stream().map(text -> text.split("=", 2)[0]);
    return Stream.concat(own, site.around().environment().stream())
        .distinct()
        .map(name -> new Choice("env." + name, "A variable of the environment of Slipway."));
  }
}
