package dev.slipway.config.language;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.catalogue.Starter;
import dev.slipway.config.catalogue.Starters;
import dev.slipway.config.schema.Choice;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands that fit the image and the type; variables and files inside a command. */
final class CommandOffers {
  private static final int LONGEST = 500;
  private static final String MODEL = "MODEL";
  private static final String PORT = "PORT";
  private static final Pattern VARIABLE = Pattern.compile("(.*)\\$\\{?(\\w*)");
  private static final Pattern WITH_FILE =
      Pattern.compile(
          "(.*\\b(?:python3?|bash|sh|source|cat|cd|torchrun|train|run)"
              + "|.* (?:-[a-z]|--[a-z-]*(?:file|config|path|dir))) (\\S*)");

  private final Ask ask;

  private CommandOffers(Ask ask) {
    this.ask = ask;
  }

  static Stream<Offer> of(Ask ask) {
    return new CommandOffers(ask).all();
  }

  private Stream<Offer> all() {
    if (ask.typed().length() > LONGEST) return Stream.empty();
    Matcher variable = VARIABLE.matcher(ask.typed());
    if (variable.matches()) return variables(variable.end(1));
    Stream<Offer> lines = ask.inside() ? Stream.empty() : starters().flatMap(this::lines);
    return Stream.of(models(), lines, files()).flatMap(offers -> offers);
  }

  private Stream<Offer> files() {
    Matcher file = WITH_FILE.matcher(ask.typed());
    return file.matches()
        ? PathOffers.of(ask.site().around(), file.group(2), file.start(2))
        : Stream.empty();
  }

  /** Where a server is told what to serve. */
  private Stream<Offer> models() {
    return ServedModels.of(ask.typed()).stream()
        .flatMap(
            place ->
                Stream.concat(
                        model().stream()
                            .map(own -> new Choice(own, "The model of this configuration.")),
                        place.models().stream())
                    .map(known -> Offer.part(known.value(), known.help(), place.start())));
  }

  private Stream<Starter> starters() {
    Optional<Starter> ofImage = ask.site().beside("image").flatMap(Starters::ofImage);
    boolean install = List.of("setup", "init", "build").contains(ask.site().topic());
    boolean service =
        ask.site().scope().type().filter(ConfigurationType.SERVICE::equals).isPresent();
    List<Starter> general =
        service && !install
            ? List.of(Starters.serving(), Starters.running())
            : List.of(Starters.running(), Starters.serving());
    return Stream.concat(install ? Stream.empty() : ofImage.stream(), general.stream());
  }

  private Stream<Offer> lines(Starter starter) {
    List<String> given = ask.site().items(ask.site().topic());
    return starter.commands().stream()
        .map(line -> offer(line, starter))
        .filter(offer -> !given.contains(offer.text()) || offer.text().equals(ask.typed()));
  }

  private Offer offer(Starter.Line line, Starter starter) {
    String text = line.text().replace(PORT, port(starter));
    int place = text.indexOf(MODEL);
    Optional<String> model = model();
    boolean open = place >= 0 && model.isEmpty();
    String filled = text.replace(MODEL, model.orElse(""));
    Completion.Kind kind = Completion.Kind.TEXT;
    return new Offer(text, filled, line.help(), kind, false, open ? place : -1);
  }

  private String port(Starter starter) {
    return Stream.of(ask.site().beside("port"), ask.site().items("ports").stream().findFirst())
        .flatMap(Optional::stream)
        .map(port -> port.substring(port.lastIndexOf(':') + 1))
        .filter(port -> port.matches("[0-9]{1,5}"))
        .findFirst()
        .orElse(String.valueOf(starter.port()));
  }

  /** By its variable, or by the name that the service gives it. */
  private Optional<String> model() {
    Optional<String> variable =
        ask.site().variables().stream()
            .map(text -> text.split("=", 2)[0])
            .filter(ModelOffers::isModel)
            .findFirst()
            .map(name -> "$" + name);
    return variable.or(() -> ask.site().beside("model"));
  }

  private Stream<Offer> variables(int keep) {
    String help = "A variable of the configuration.";
    return ask.site().variables().stream()
        .map(text -> text.split("=", 2)[0])
        .map(name -> Offer.part("$" + name, help, keep));
  }
}
