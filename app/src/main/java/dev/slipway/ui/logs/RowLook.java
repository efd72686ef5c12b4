package dev.slipway.ui.logs;

import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a row is drawn, apart from its line.
 *
 * @param time whether it begins with its time
 * @param wrap whether it goes on in further lines when it is too long
 * @param zone the time's zone
 * @param marked what to mark in it
 * @param current which of its matches is the one that is shown; -1 for none
 */
record RowLook(boolean time, boolean wrap, ZoneId zone, @Nullable Pattern marked, int current) {}
