package dev.slipway.config.schema;

import dev.slipway.config.DurationValue;
import dev.slipway.config.Findings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A length of time, or a word that switches it off. */
record DurationType(TimeType time, Set<Word> words) implements ScalarType<DurationValue> {

  /** What may stand in place of a length of time. */
  enum Word {
    /** {@code off}. */
    OFF,
    /** {@code true} and {@code false}. */
    FLAG,
    /** {@code -1} for {@code off}. */
    MINUS_ONE
  }

  /** A length of time, or {@code off}. */
  static DurationType offable() {
    return new DurationType(TimeType.ANY, EnumSet.of(Word.OFF));
  }

  /** A length of time, {@code off}, {@code true} or {@code false}. */
  static DurationType flagged() {
    return new DurationType(TimeType.ANY, EnumSet.of(Word.OFF, Word.FLAG));
  }

  /** As above, and {@code -1} for {@code off}. */
  static DurationType idle() {
    return new DurationType(TimeType.ANY, EnumSet.allOf(Word.class));
  }

  DurationType atLeast(Duration least) {
    return new DurationType(TimeType.atLeast(least), words);
  }

  @Override
  public Optional<DurationValue> readPart(Label label, Part part, Findings findings) {
    String text = part.text();
    if (words.contains(Word.MINUS_ONE) && text.equals("-1")) return off();
    if (words.contains(Word.OFF) && text.equals("off")) return off();
    Optional<Boolean> flag = FlagType.ofNode(part.scalar());
    if (flag.isPresent() && words.contains(Word.FLAG)) {
      return flag.get() ? Optional.of(new DurationValue.Usual()) : off();
    }
    Optional<String> meant = meantOff(text, flag);
    if (meant.isPresent()) {
      Complaints.wrongPart(label, expected(), part, findings, part.changeTo(meant.get()));
      return Optional.empty();
    }
    if (flag.isPresent() || text.matches("[a-zA-Z].*")) {
      Complaints.wrongPart(label, expected(), part, findings);
      return Optional.empty();
    }
    return time.readPart(label, part, findings).map(DurationValue.Lasting::new);
  }

  private static Optional<DurationValue> off() {
    return Optional.of(new DurationValue.Off());
  }

  private Optional<String> meantOff(String text, Optional<Boolean> flag) {
    boolean meant =
        flag.isPresent()
            ? !flag.get()
            : Set.of("OFF", "Off", "never", "none", "unlimited", "infinite").contains(text)
                || text.equals("-1");
    return meant && words.contains(Word.OFF) ? Optional.of("off") : Optional.empty();
  }

  @Override
  public String expected() {
    return words.contains(Word.OFF)
        ? "a length of time such as 90s, 5m, 2h or 1d, or off"
        : time.expected();
  }

  @Override
  public List<String> forms() {
    List<String> forms = new ArrayList<>(time.forms());
    if (words.contains(Word.OFF)) forms.add("off");
    if (words.contains(Word.FLAG)) forms.addAll(List.of("true", "false"));
    return List.copyOf(forms);
  }

  @Override
  public String pattern() {
    List<String> patterns = new ArrayList<>();
    patterns.add(time.pattern());
    if (words.contains(Word.OFF)) patterns.add("off");
    if (words.contains(Word.MINUS_ONE)) patterns.add("-1");
    return String.join("|", patterns);
  }

  @Override
  public Shape shape() {
    List<Shape> shapes = new ArrayList<>();
    shapes.add(Shape.Text.matching(pattern()));
    if (words.contains(Word.OFF)) {
      shapes.add(new Shape.Words(List.of(new Choice("off", "No limit."))));
    }
    if (words.contains(Word.FLAG)) shapes.add(new Shape.Flag());
    return new Shape.AnyOf(shapes);
  }
}
