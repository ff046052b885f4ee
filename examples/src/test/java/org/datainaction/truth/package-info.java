/**
 * Workspaces over real exports, built through the public API and rendered as CSV, against figures
 * that were computed independently: from truth files, or counted here by a CSV reader and nothing
 * else. Skipped where the exports are not at hand.
 *
 * <p>What real exports do that no specification says has a test with its name:
 *
 * <ul>
 *   <li>Reports of force: {@link ResponseToResistanceQuirksTest} (Dallas, Austin), {@link
 *       UseOfForceQuirksTest} (Cincinnati, New Orleans, Baltimore); Seattle and South Bend: with
 *       the police adapter.
 *   <li>Other police records: {@link StopsAndIncidentsQuirksTest}, {@link
 *       CitationsAndComplaintsQuirksTest}; Berkeley's calls and Durham's gunshot reports: with the
 *       police adapter.
 *   <li>Fire calls: {@link FireQuirksTest}, {@link FireCallsTruthTest}.
 *   <li>911: {@link EccQuirksTest}, {@link CadQuirksTest}, {@link EccPhoneTruthTest}, {@link
 *       EmergencyCallsTruthTest}.
 *   <li>Surveys and help lines: {@link CommunitySafetyQuirksTest}, {@link HelpLineQuirksTest},
 *       {@link ResidentSurveyTruthTest}, {@link CrisisCallsTruthTest}.
 *   <li>Web tools and logs: {@link WebQuirksTest} and those that it names.
 * </ul>
 *
 * <p>Encodings, byte order marks, line ends and numbers of rows of all these files are read in
 * module {@code sources} ({@code RealExportsTest}).
 */
@NullMarked
package org.datainaction.truth;

import org.jspecify.annotations.NullMarked;
