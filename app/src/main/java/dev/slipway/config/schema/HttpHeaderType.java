package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.HttpHeader;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** A header of a request. */
record HttpHeaderType() implements ValueType<HttpHeader> {
  private static final Field<String> NAME =
      Field.later(
              "name",
              PatternType.of(
                  "the name of a header",
                  "[!#$%&'*+.^_`|~0-9a-zA-Z-]{1,256}",
                  "The name of a header has letters, digits and hyphens, 256 at most, such as"
                      + " X-Api-Key.",
                  "X-Api-Key"),
              "name: X-Api-Key",
              "The header's name.")
          .mustBeGiven();
  private static final Field<String> VALUE =
      Field.later(
              "value",
              PatternType.of(
                      "the value of a header",
                      "[^\\r\\n]{1,2048}",
                      "The value of a header has 1 to 2048 characters on one line.",
                      "${{ env.API_KEY }}")
                  .withReferences(),
              "value: ${{ env.API_KEY }}",
              "What the header holds.")
          .mustBeGiven();
  private static final GroupType<HttpHeader> GROUP =
      new GroupType<>(
          "a header with \"name\" and \"value\"",
          List.of(NAME, VALUE),
          values ->
              new HttpHeader(values.get(NAME).orElseThrow(), values.get(VALUE).orElseThrow()));

  static ValueType<List<HttpHeader>> list() {
    return new LimitedListType<>(
        ListType.of("a list of headers, each with \"name\" and \"value\"", new HttpHeaderType()),
        16,
        "headers");
  }

  @Override
  public Optional<HttpHeader> read(Label label, Node node, Findings findings) {
    return GROUP.read(label, node, findings);
  }

  @Override
  public String expected() {
    return GROUP.expected();
  }

  @Override
  public Shape shape() {
    return GROUP.shape();
  }
}
