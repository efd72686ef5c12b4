/** Which gateway a service means by its field {@code gateway}. */
@NullMarked
package dev.slipway.publish.choice;

import org.jspecify.annotations.NullMarked;
