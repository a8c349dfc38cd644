package dev.mintmark.presentation.rollback;

import dev.mintmark.change.rollback.Rehearsal;
import dev.mintmark.domain.Problem;

/// How the rehearsal of the plan in front stands.
public sealed interface Rehearsing {

    record NotYet() implements Rehearsing {}

    record Underway() implements Rehearsing {}

    record Done(Rehearsal rehearsal) implements Rehearsing {}

    record Failed(Problem problem) implements Rehearsing {}
}
