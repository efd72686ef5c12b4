/**
 * Our own editor for configurations, and all that makes it one: colours, gutter, completion, help,
 * finding. It knows the language and nothing of files, folders or runs. The text area's library is
 * known only here. A part is put on and taken off as a whole, so that new ones come in beside the
 * old; what a part computes from a text is a pure function in a class without nodes.
 */
@NullMarked
package dev.slipway.ui.editor;

import org.jspecify.annotations.NullMarked;
