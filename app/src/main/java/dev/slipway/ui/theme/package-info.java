/**
 * How everything looks: the base theme, one style sheet of our own in colours that follow it, and
 * the bundled fonts. Colours and sizes belong here, and nowhere else.
 */
@NullMarked
package dev.slipway.ui.theme;

import org.jspecify.annotations.NullMarked;
