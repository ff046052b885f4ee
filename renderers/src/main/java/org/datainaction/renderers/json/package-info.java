/**
 * The whole dashboard as JSON, with a published JSON Schema. Entry: {@link
 * org.datainaction.renderers.json.JsonRenderer}. Every name in the files is written down here by
 * hand: renaming something in core must not change the format.
 */
@NullMarked
package org.datainaction.renderers.json;

import org.jspecify.annotations.NullMarked;
