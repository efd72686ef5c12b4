package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.yaml.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One of the five parts of a time, and the numbers and names that it takes. */
enum CronField {
  MINUTE("minute", 0, 59, ""),
  HOUR("hour", 0, 23, ""),
  DAY("day of the month", 1, 31, "last"),
  MONTH("month", 1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
  WEEKDAY("day of the week", 0, 6, "mon tue wed thu fri sat sun");

  private static final Pattern ITEM =
      Pattern.compile("(\\*|[a-zA-Z0-9]+)(?:-([a-zA-Z0-9]+))?(?:/([0-9]{1,4}))?");

  private final String title;
  private final int least;
  private final int most;
  private final String names;

  CronField(String title, int least, int most, String names) {
    this.title = title;
    this.least = least;
    this.most = most;
    this.names = names;
  }

  /** False only after a problem was reported. */
  boolean check(Part part, Findings findings) {
    if (this == WEEKDAY) warnOfCustom(part, findings);
    boolean right = true;
    for (Part item : part.split(',')) right &= checkItem(item, part, findings);
    return right;
  }

  /** All that a part without a mistake stands for. */
  IntStream numbers(String text) {
    return Arrays.stream(text.split(",", -1)).flatMapToInt(this::numbersOfItem);
  }

  private IntStream numbersOfItem(String item) {
    Matcher matcher = ITEM.matcher(item.strip());
    if (!matcher.matches()) return IntStream.empty();
    boolean star = matcher.group(1).equals("*");
    boolean step = matcher.group(3) != null;
    int low = star ? least : number(matcher.group(1));
    int high = matcher.group(2) != null ? number(matcher.group(2)) : star || step ? most : low;
    return IntStream.iterate(
        low, number -> number <= high, number -> number + (step ? stepOf(matcher) : 1));
  }

  private static int stepOf(Matcher matcher) {
    return Math.max(1, Integer.parseInt(matcher.group(3)));
  }

  private int number(String text) {
    if (text.matches("[0-9]+")) return Integer.parseInt(text);
    return this == DAY ? most : least + names().indexOf(text.toLowerCase(Locale.ROOT));
  }

  private boolean checkItem(Part item, Part whole, Findings findings) {
    Matcher matcher = ITEM.matcher(item.text());
    if (!matcher.matches()) return wrong(item.isEmpty() ? whole : item, findings);
    boolean star = matcher.group(1).equals("*");
    if (star && matcher.group(2) != null) return wrong(item, findings);
    int low = least;
    int high = most;
    if (!star) {
      OptionalInt first = number(item, matcher, 1, findings);
      if (first.isEmpty()) return false;
      low = first.getAsInt();
      if (matcher.group(2) != null) {
        OptionalInt last = number(item, matcher, 2, findings);
        if (last.isEmpty()) return false;
        high = last.getAsInt();
      }
    }
    return isInOrder(item, low, high, findings) && isStepRight(item, matcher, low, high, findings);
  }

  private boolean isInOrder(Part item, int low, int high, Findings findings) {
    if (low <= high) return true;
    findings.error(
        "cron",
        item.span(),
        "In the "
            + title
            + ", "
            + item.text()
            + " runs backwards. Write two ranges, with a comma"
            + " between them.");
    return false;
  }

  private boolean isStepRight(Part item, Matcher matcher, int low, int high, Findings findings) {
    if (matcher.group(3) == null) return true;
    int step = Integer.parseInt(matcher.group(3));
    if (1 <= step && step <= Math.max(1, high - low)) return true;
    findings.error(
        "cron",
        item.sub(matcher.start(3), matcher.end(3)).span(),
        step == 0
            ? "A step of 0 leads nowhere. Write 1 or more."
            : "The step in the "
                + title
                + " must be at most "
                + Math.max(1, high - low)
                + ", not "
                + step
                + ".");
    return false;
  }

  private OptionalInt number(Part item, Matcher matcher, int group, Findings findings) {
    String text = matcher.group(group).toLowerCase(Locale.ROOT);
    Part part = item.sub(matcher.start(group), matcher.end(group));
    if (text.matches("[0-9]{1,4}")) {
      int number = Integer.parseInt(text);
      if (least <= number && number <= most) return OptionalInt.of(number);
      outOfRange(part, number, findings);
      return OptionalInt.empty();
    }
    int name = names().indexOf(text);
    if (name >= 0) return OptionalInt.of(this == DAY ? most : least + name);
    Optional<String> meant = names().stream().filter(text::startsWith).findFirst();
    if (this == DAY || text.matches("[0-9].*")) meant = Optional.empty();
    wrong(part, findings, meant.map(known -> new Fix[] {part.changeTo(known)}).orElse(new Fix[0]));
    return OptionalInt.empty();
  }

  private void outOfRange(Part part, int number, Findings findings) {
    if (this == WEEKDAY && number == 7) {
      findings.error(
          "cron",
          part.span(),
          "The days of the week go from 0 for Monday to 6 for Sunday. Write sun.",
          part.changeTo("sun"));
      return;
    }
    findings.error(
        "cron",
        part.span(),
        "The %s goes from %d to %d, so it cannot be %d.".formatted(title, least, most, number));
  }

  private boolean wrong(Part part, Findings findings, Fix... fixes) {
    findings.error(
        "cron",
        part.span(),
        "%s cannot be the %s, which is %s.".formatted(Words.quoted(part.text()), title, expected()),
        fixes);
    return false;
  }

  private List<String> names() {
    return names.isEmpty() ? List.of() : List.of(names.split(" ", -1));
  }

  private String expected() {
    String named = names().size() > 1 ? ", " + names().getFirst() + " to " + names().getLast() : "";
    return "*, a number from "
        + least
        + " to "
        + most
        + named
        + ", a range such as "
        + least
        + "-"
        + (least + 2)
        + ", or a step such as */2";
  }

  /** Where Monday is 0, numbers mean other days than in a crontab; says so where it must matter. */
  private static void warnOfCustom(Part part, Findings findings) {
    Optional<String> meant =
        switch (part.text()) {
          case "1-5" -> Optional.of("mon-fri");
          case "0,6", "6,0" -> Optional.of("sat,sun");
          default -> Optional.empty();
        };
    meant.ifPresent(
        days ->
            findings.warning(
                "cron-weekday",
                part.span(),
                "Monday is 0 here, unlike in a crontab. If " + days + " is meant, write it so.",
                part.changeTo(days).suggested()));
  }
}
