package dev.mintmark.app.rollback;

import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.StepState;
import java.util.Optional;

/// A step as it is planned, rehearsed, or carried out.
///
/// @param state     absent as long as it is only planned
/// @param rehearsed whether nothing was written
/// @param late      whether it was watched for as long as anybody waits
record StepRow(Plan plan, Step step, Optional<StepState> state, boolean rehearsed, boolean late) {}
