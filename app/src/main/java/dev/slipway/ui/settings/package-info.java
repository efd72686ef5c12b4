/** What the window remembers from one start to the next, in one small file. */
@NullMarked
package dev.slipway.ui.settings;

import org.jspecify.annotations.NullMarked;
