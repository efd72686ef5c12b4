/** What an editor or a command asks of the language: check a text, complete it, explain it. */
@NullMarked
package dev.slipway.config.language;

import org.jspecify.annotations.NullMarked;
