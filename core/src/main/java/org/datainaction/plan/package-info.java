/**
 * The strategic plan: goals, objectives, initiatives, their status, activities, team and notes. A
 * plan knows measures by id only, and no figures.
 */
@NullMarked
package org.datainaction.plan;

import org.jspecify.annotations.NullMarked;
