/**
 * A city's folder on disk, from the files that the city writes to the dashboard. Enter through
 * {@link org.datainaction.workspace.Workspace}; its method {@code run} is the whole run, step by
 * step.
 *
 * <p>What is here, in the order in which data pass through it:
 *
 * <ul>
 *   <li>What is installed: {@code Installed}, {@code Declared}, {@code Catalog}.
 *   <li>What the city wrote: {@code WorkspaceFiles} reads {@code plan.yaml} with {@code PlanFile}
 *       into a {@code CityPlan}, {@code sources.yaml} with {@code SourcesFile} into {@code
 *       Sources}, and the {@code Translations}. A class whose name ends in {@code Form} reads one
 *       part of such a file; {@code Texts} and {@code References} are shared by all of them.
 *   <li>The run: {@code BoundDataset}, {@code ExportFiles}, {@code Formats}, {@code Checkpoints}
 *       and {@code KeptScan}, {@code ExportScan} (with {@code DatasetReading}, {@code FileReading},
 *       {@code Probes} and {@code RejectedShare}), {@code DatasetFigures} (with {@code DueDates}),
 *       {@code ExportCheck} (with {@code ExportDoubts} and {@code LedgerCheck}), {@code Assembly},
 *       {@code Freezing}.
 * </ul>
 *
 * <p>Four packages below serve it and do not know it: {@code yaml}, {@code ledger}, {@code
 * checkpoint} and {@code publish}.
 */
@NullMarked
package org.datainaction.workspace;

import org.jspecify.annotations.NullMarked;
