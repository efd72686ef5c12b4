/** One window a home: a second one raises the first and goes away. */
@NullMarked
package dev.slipway.ui.single;

import org.jspecify.annotations.NullMarked;
