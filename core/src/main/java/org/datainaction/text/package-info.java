/**
 * Everything that is said to people, before it is said: text in several languages, and messages (a
 * key with arguments) that a renderer turns into a sentence. No sentence of the software's own
 * lives here; sentences are in the renderers' bundles.
 */
@NullMarked
package org.datainaction.text;

import org.jspecify.annotations.NullMarked;
