/**
 * The one description of the language. Every field is one entry ({@link
 * dev.slipway.config.schema.Field}) in one of the lists of fields; reading, problems, completion,
 * hover and known names are readings of these lists. To add a field, add an entry; to give it an
 * effect, add a component to a record too.
 */
@NullMarked
package dev.slipway.config.schema;

import org.jspecify.annotations.NullMarked;
