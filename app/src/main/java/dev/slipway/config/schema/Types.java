package dev.slipway.config.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Types of values that fields of several kinds share. */
final class Types {
  static final FlagType FLAG = new FlagType();
  static final WholeType COUNT = WholeType.atLeast(1);
  static final WholeType NATURAL = WholeType.atLeast(0);
  static final TextType TEXT = TextType.filled("text");
  static final ValueType<List<String>> NAMES =
      ListType.of("a list of names", TextType.filled("a name"));
  static final ValueType<List<String>> COMMANDS =
      ListType.of("a list of commands", TextType.any("a command", "python train.py"));

  static final CountRangeType REPLICAS = CountRangeType.replicas();
  static final CountRangeType NODES = CountRangeType.nodes();
  static final DurationType DURATION = DurationType.flagged();

  private Types() {}

  /** A choice among the constants of an enumeration; words and help in turn. */
  static <T> ChoiceType<T> choice(List<T> meanings, String... wordsAndHelp) {
    Map<Choice, T> choices = new LinkedHashMap<>();
    for (int i = 0; i < meanings.size(); i++) {
      choices.put(new Choice(wordsAndHelp[2 * i], wordsAndHelp[2 * i + 1]), meanings.get(i));
    }
    return new ChoiceType<>(choices);
  }
}
