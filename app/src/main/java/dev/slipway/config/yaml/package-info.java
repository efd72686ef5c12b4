/**
 * From text to a tree of nodes with exact spans. Knows YAML and nothing of the language written in
 * it. Whatever is wrong with the YAML itself ends here as one plain sentence.
 */
@NullMarked
package dev.slipway.config.yaml;

import org.jspecify.annotations.NullMarked;
