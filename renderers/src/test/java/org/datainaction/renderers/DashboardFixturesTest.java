package org.datainaction.renderers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.datainaction.series.ObservationStatus;
import org.junit.jupiter.api.Test;

class DashboardFixturesTest {
  @Test
  void the_city_has_what_renderers_must_tell_apart() {
    EnumSet<ObservationStatus> found = EnumSet.noneOf(ObservationStatus.class);
    DashboardFixtures.city()
        .measures()
        .flatMap(report -> report.series().stream())
        .flatMap(series -> series.observations().stream())
        .forEach(observation -> found.add(observation.status()));

    assertThat(found)
        .containsAll(
            EnumSet.complementOf(
                EnumSet.of(ObservationStatus.ESTIMATED, ObservationStatus.LOW_RELIABILITY)));
  }

  @Test
  void two_builds_are_equal_in_what_they_say() {
    assertThat(DashboardFixtures.city().plan()).isEqualTo(DashboardFixtures.city().plan());
    assertThat(DashboardFixtures.city().rows()).isEqualTo(DashboardFixtures.city().rows());
  }
}
