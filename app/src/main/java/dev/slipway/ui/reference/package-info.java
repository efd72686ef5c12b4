/** All fields of the language to look up: by type, by name and by what they are for. */
@NullMarked
package dev.slipway.ui.reference;

import org.jspecify.annotations.NullMarked;
