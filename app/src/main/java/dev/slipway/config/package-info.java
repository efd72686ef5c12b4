/**
 * The language of {@code .dstack.yml}, as values: what a configuration says, and what is wrong with
 * it.
 *
 * <p>In this package only values: records of configurations, problems and places in a text. The
 * rooms below read them from text: {@code yaml} (text to nodes with exact spans), {@code schema}
 * (the one description of every field), {@code resource} (amounts that machines have), {@code
 * repair} (edits of a text around its nodes), {@code interpolate} (the {@code ${{ }}} references),
 * {@code language} (checking, completion, hover) and {@code templates}. No I/O and no UI; rooms
 * below see this one, never the other way round.
 */
@NullMarked
package dev.slipway.config;

import org.jspecify.annotations.NullMarked;
