/**
 * Publishing a folder all or nothing. Start at {@link
 * org.datainaction.workspace.publish.Publisher}. Nothing here knows what is published.
 */
@NullMarked
package org.datainaction.workspace.publish;

import org.jspecify.annotations.NullMarked;
