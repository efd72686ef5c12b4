package dev.slipway.ui.form;

import dev.slipway.config.schema.Field;
import java.util.List;

/** What is filled in, by how it is shown. */
sealed interface FormValue {

  /**
   * A text, a number, a flag or a word.
   *
   * @param quoted written in quotes
   */
  record Text(String text, boolean quoted) implements FormValue {}

  /**
   * The items of a list.
   *
   * @param hidden how many more there are than are shown
   */
  record Rows(List<FormField> items, int hidden) implements FormValue {
    public Rows {
      items = List.copyOf(items);
    }
  }

  /**
   * Names of the user's own with values.
   *
   * @param asList written as items {@code NAME=value}
   */
  record Pairs(List<Pair> pairs, boolean asList, int hidden) implements FormValue {
    public Pairs {
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * Fields.
   *
   * @param missing what could be added, in the order of the language
   */
  record Group(List<FormField> fields, List<Field<?>> missing, int hidden) implements FormValue {
    public Group {
      fields = List.copyOf(fields);
      missing = List.copyOf(missing);
    }
  }

  /**
   * Something that the form has no fields for.
   *
   * @param phrase what it is: {@code a list}
   */
  record Other(String phrase) implements FormValue {}
}
