/**
 * The workspace's YAML: text into nodes that know their line and column, and a small typed way of
 * reading them that collects every problem instead of stopping at the first. Start at {@link
 * org.datainaction.workspace.yaml.KeyReader}. Nothing here knows what a plan is.
 */
@NullMarked
package org.datainaction.workspace.yaml;

import org.jspecify.annotations.NullMarked;
