/**
 * What the data formats say alike, so that they cannot differ: which measures a request is about,
 * and every observation as a data point with its numbers rounded once. Nothing that is read by
 * people only, and no format, lives here.
 */
@NullMarked
package org.datainaction.renderers.data;

import org.jspecify.annotations.NullMarked;
