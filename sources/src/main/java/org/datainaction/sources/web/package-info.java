/**
 * What the exports of web analytics tools have in common, whatever their form. {@link
 * org.datainaction.sources.web.ReportColumns} names the columns that a format adds.
 */
@NullMarked
package org.datainaction.sources.web;

import org.jspecify.annotations.NullMarked;
