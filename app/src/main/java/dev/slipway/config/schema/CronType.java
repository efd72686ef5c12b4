package dev.slipway.config.schema;

import dev.slipway.config.Cron;
import dev.slipway.config.Findings;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** When something starts by itself: five parts with spaces between them. */
record CronType() implements ScalarType<Cron> {
  private static final List<CronField> FIELDS = List.of(CronField.values());
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Map<String, String> NICKNAMES =
      Map.of(
          "@hourly", "0 * * * *",
          "@daily", "0 0 * * *",
          "@midnight", "0 0 * * *",
          "@weekly", "0 0 * * sun",
          "@monthly", "0 0 1 * *",
          "@yearly", "0 0 1 1 *",
          "@annually", "0 0 1 1 *");

  @Override
  public Optional<Cron> readPart(Label label, Part part, Findings findings) {
    List<Part> words =
        WORD.matcher(part.text())
            .results()
            .map(word -> part.sub(word.start(), word.end()))
            .toList();
    if (words.size() != FIELDS.size()) {
      reportCount(part, words.size(), findings);
      return Optional.empty();
    }
    boolean right = true;
    for (int i = 0; i < words.size(); i++) right &= FIELDS.get(i).check(words.get(i), findings);
    List<String> texts = words.stream().map(Part::text).toList();
    if (right) warnIfNever(words.get(2), words.get(3), findings);
    return right
        ? Optional.of(
            new Cron(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4)))
        : Optional.empty();
  }

  /** No month among them is as long as the first of the days. */
  private static void warnIfNever(Part days, Part months, Findings findings) {
    int first = CronField.DAY.numbers(days.text()).min().orElse(1);
    int longest =
        CronField.MONTH
            .numbers(months.text())
            .map(month -> Month.of(month).maxLength())
            .max()
            .orElse(31);
    if (days.text().toLowerCase(Locale.ROOT).contains("last") || first <= longest) return;
    findings.warning(
        "cron-never",
        days.upTo(months).span(),
        "This never happens: no month that is meant here has %d days.".formatted(first));
  }

  private static void reportCount(Part part, int count, Findings findings) {
    String nickname = NICKNAMES.get(part.text().toLowerCase(Locale.ROOT));
    if (nickname != null) {
      findings.error(
          "cron",
          part.span(),
          "Write the five parts: " + nickname + ".",
          part.fix("Change to \"" + nickname + "\"", nickname));
      return;
    }
    List<String> hints = new ArrayList<>();
    hints.add("A time has five parts, and this has " + count + ".");
    if (count == 6) hints.add("Seconds and years cannot be given.");
    hints.add("Write minute, hour, day, month and day of the week, such as 0 8 * * mon.");
    findings.error("cron", part.span(), String.join(" ", hints));
  }

  @Override
  public String expected() {
    return "a time such as \"0 8 * * mon\"";
  }

  @Override
  public List<String> forms() {
    return List.of("\"0 8 * * *\"", "\"*/15 * * * *\"", "\"0 9-17 * * mon-fri\"");
  }

  @Override
  public String pattern() {
    return "\\S+(?: +\\S+){4}";
  }
}
