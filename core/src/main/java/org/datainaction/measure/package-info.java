/**
 * What is measured and how: one definition that is computed, explained in words and digested. No
 * figures live here.
 */
@NullMarked
package org.datainaction.measure;

import org.jspecify.annotations.NullMarked;
