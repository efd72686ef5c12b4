/**
 * A configuration as fields to fill in, beside its text. All fields come from the description of
 * the language; what is changed here is changed in the text, and nothing else is. Everything but
 * the views works without a window.
 */
@NullMarked
package dev.slipway.ui.form;

import org.jspecify.annotations.NullMarked;
