/** Well-known things that configurations name: images, models, regions, and commands to start. */
@NullMarked
package dev.slipway.config.catalogue;

import org.jspecify.annotations.NullMarked;
