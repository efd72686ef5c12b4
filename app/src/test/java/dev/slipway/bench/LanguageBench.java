package dev.slipway.bench;

import dev.slipway.config.language.Completions;
import dev.slipway.config.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How long checking and completing take, here and in a YAML language server that is given our JSON
 * schema, on the same texts. {@code LanguageBench SCHEMA SERVER...}, where SERVER is the command
 * that starts it; see {@code app/src/bench/language.sh}.
 */
public final class LanguageBench {
  private static final int SECONDS = 15;
  private static final int PLACES = 400;
  private static final String TYPED = "  # Step 0";

  private final Path schema;
  private final List<String> command;
  private final Path folder;
  private final Language language = new Language();

  private LanguageBench(Path schema, List<String> command) throws IOException {
    this.schema = schema;
    this.command = command;
    this.folder = Files.createTempDirectory("slipway-language");
  }

  public static void main(String[] args) throws Exception {
    new LanguageBench(Path.of(args[0]).toAbsolutePath(), List.of(args).subList(1, args.length))
        .run();
  }

  private void run() throws Exception {
    System.out.printf("%-38s %9s %9s %9s  (rounds)%n", "milliseconds", "p50", "p99", "max");
    try (LanguageServer server = start()) {
      makeSureItKnowsTheSchema(server);
      Figures asking = Figures.of(200, 500, SECONDS, round -> server.nothing());
      print("language server: an empty question", asking);
      compare(server, 200, 2000, 2000, asking);
      compare(server, 10_000, 60, 150, asking);
    }
  }

  private LanguageServer start() throws IOException {
    Map<String, Object> yaml =
        Map.of(
            "validate",
            true,
            "completion",
            true,
            "hover",
            true,
            "schemaStore",
            Map.of("enable", false),
            "kubernetesCRDStore",
            Map.of("enable", false),
            "schemas",
            Map.of(schema.toUri().toString(), "*.dstack.yml"));
    LanguageServer server = new LanguageServer(command, Map.of("yaml", yaml));
    server.initialize(folder);
    return server;
  }

  private void makeSureItKnowsTheSchema(LanguageServer server) throws IOException {
    Path file = folder.resolve("known.dstack.yml");
    server.open(file, "type: service\nno_such_field: 1\n\n");
    if (server.problems() == 0 || server.complete(file, 2, 0) == 0) {
      throw new IllegalStateException("The language server does not use " + schema);
    }
    server.close(file);
  }

  private void compare(LanguageServer server, int lines, int warmUp, int rounds, Figures asking)
      throws Exception {
    String text = LongConfiguration.ofLines(lines);
    if (language.check(text).hasErrors()) {
      throw new IllegalStateException("Not valid: " + language.check(text).problems());
    }
    Path file = folder.resolve(lines + ".dstack.yml");
    List<String> split = text.lines().toList();
    int line = split.indexOf(TYPED);
    int at = text.indexOf(TYPED + "\n") + TYPED.length();
    int[] places = places(text);

    Figures check =
        Figures.of(warmUp, rounds, SECONDS, round -> language.check(typed(text, at, round)));
    Figures complete =
        Figures.of(warmUp, rounds, SECONDS, round -> Completions.at(text, places[round % PLACES]));

    server.open(file, text);
    Figures theirCheck =
        Figures.of(
            warmUp,
            rounds,
            SECONDS,
            round ->
                server.change(
                    file, line, TYPED.length(), TYPED.length() + width(round), word(round)));
    server.close(file);
    server.open(file, text);
    Figures theirComplete =
        Figures.of(
            warmUp, rounds, SECONDS, round -> complete(server, file, text, places[round % PLACES]));
    server.close(file);

    print("check, " + lines + " lines: Slipway", check);
    print("    language server", theirCheck);
    printRatios(check, theirCheck, asking);
    print("completion, " + lines + " lines: Slipway", complete);
    print("    language server", theirComplete);
    printRatios(complete, theirComplete, asking);
  }

  /** The text as somebody types it: each round another word stands behind a comment. */
  private static String typed(String text, int at, int round) {
    return text.substring(0, at) + word(round) + text.substring(at);
  }

  private static String word(int round) {
    return " " + round;
  }

  /** How many characters of the round before are in the way. */
  private static int width(int round) {
    return round == 0 ? 0 : word(round - 1).length();
  }

  /** The same places each time: ends of keys, insides of values, empty lines. */
  private static int[] places(String text) {
    Random random = new Random(20);
    return IntStream.generate(() -> random.nextInt(text.length())).limit(PLACES).toArray();
  }

  private static void complete(LanguageServer server, Path file, String text, int offset)
      throws IOException {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int line = (int) text.substring(0, start).chars().filter(unit -> unit == '\n').count();
    server.complete(file, line, offset - start);
  }

  private static void print(String what, Figures figures) {
    System.out.printf("%-38s %s%n", what, figures);
  }

  private static void printRatios(Figures ours, Figures theirs, Figures asking) {
    System.out.printf(
        Locale.ROOT,
        "    ratio %31.1fx %8.1fx   (median without asking: %.1fx)%n",
        theirs.median() / ours.median(),
        theirs.at(0.99) / ours.at(0.99),
        Math.max(0, theirs.median() - asking.median()) / ours.median());
  }
}
