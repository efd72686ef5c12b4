package dev.slipway.config.language;

import dev.slipway.config.schema.ValueType;

/**
 * A value that is looked for.
 *
 * @param site the field that it is the value of, or the list that it is an item of
 * @param typed what stands there before the place, without quotes
 * @param inside whether more of the value follows, so that only a part of it can be written
 */
record Ask(Site site, ValueType<?> type, String typed, boolean inside) {}
