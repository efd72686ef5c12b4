package dev.slipway.ui.editor;

import dev.slipway.config.Checked;
import dev.slipway.config.language.Completion;
import dev.slipway.config.language.Completions;
import dev.slipway.config.language.Fold;
import dev.slipway.config.language.Folds;
import dev.slipway.config.language.Formatting;
import dev.slipway.config.language.Hover;
import dev.slipway.config.language.HoverText;
import dev.slipway.config.language.Language;
import dev.slipway.config.language.Outline;
import dev.slipway.config.language.OutlineItem;
import dev.slipway.config.language.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The language of {@code .dstack.yml}, for the editor. */
public final class DstackLanguage implements EditorLanguage {
  private final Language language = new Language();
  private final Surroundings surroundings;

  public DstackLanguage() {
    this(Surroundings.NONE);
  }

  /**
   * @param surroundings the names that a configuration may refer to
   */
  public DstackLanguage(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Checked check(String text) {
    return language.check(text, surroundings.kind());
  }

  @Override
  public List<Suggestion> suggest(String text, int offset) {
    return Completions.at(text, offset, surroundings).stream()
        .map(DstackLanguage::suggestion)
        .toList();
  }

  @Override
  public List<OutlineItem> outline(String text) {
    return Outline.of(text);
  }

  @Override
  public List<Fold> folds(String text) {
    return Folds.of(text);
  }

  @Override
  public Formatting format(String text) {
    return language.format(text);
  }

  @Override
  public Optional<Explanation> explain(String text, int offset) {
    return Hover.at(text, offset, surroundings).map(DstackLanguage::explanation);
  }

  private static Suggestion suggestion(Completion found) {
    String detail =
        switch (found.kind()) {
          case FIELD -> "field";
          case VALUE, TEXT -> "";
          case FORM -> "example";
        };
    return new Suggestion(
        found.label(),
        detail,
        found.help(),
        found.from(),
        found.to(),
        found.insert(),
        found.caret(),
        found.sure());
  }

  private static Explanation explanation(HoverText found) {
    List<String> sentences = new ArrayList<>(List.of(found.help()));
    found.fallback().ifPresent(value -> sentences.add("If it is not given: " + value + "."));
    if (!found.rule().isEmpty()) sentences.add(found.rule());
    if (!found.note().isEmpty()) sentences.add(found.note());
    return new Explanation(
        found.span().start(),
        found.span().end(),
        found.title(),
        String.join(" ", sentences),
        found.example());
  }
}
