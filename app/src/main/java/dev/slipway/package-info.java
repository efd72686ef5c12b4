/** The entry of the application and its one composition root. */
@NullMarked
package dev.slipway;

import org.jspecify.annotations.NullMarked;
