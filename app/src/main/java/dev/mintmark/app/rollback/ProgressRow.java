package dev.mintmark.app.rollback;

import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.Progress;
import dev.mintmark.presentation.fleet.StripBand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far one member has come.
///
/// @param since since when it waits for what it waits for
/// @param over  whether nobody moves it any longer
record ProgressRow(Plan plan, Progress progress, List<StripBand> bands, Optional<Instant> since, boolean over) {}
