/**
 * Writes markup. All text goes through {@link org.datainaction.renderers.markup.Markup}; pictures
 * are made of {@link org.datainaction.renderers.markup.Element}.
 */
@NullMarked
package org.datainaction.renderers.markup;

import org.jspecify.annotations.NullMarked;
