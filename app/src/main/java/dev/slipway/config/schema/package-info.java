/**
 * The one description of the language. Every field is one entry ({@link
 * dev.slipway.config.schema.Field}) in one of the lists of fields; reading, problems, completion,
 * hover and known names are readings of these lists. The lists are kept by theme, and {@code Kind}
 * puts them together for each kind of document, with the rules between fields. To add a field, add
 * an entry, and a component to a record.
 */
@NullMarked
package dev.slipway.config.schema;

import org.jspecify.annotations.NullMarked;
