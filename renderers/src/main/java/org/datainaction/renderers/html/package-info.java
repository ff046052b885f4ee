/**
 * The pages that residents read: semantic HTML that needs neither script nor style sheet. Start
 * with {@link org.datainaction.renderers.html.HtmlRenderer}; the pages themselves are the templates
 * in {@code src/main/jte}, which become classes when the module is built.
 */
@NullMarked
package org.datainaction.renderers.html;

import org.jspecify.annotations.NullMarked;
