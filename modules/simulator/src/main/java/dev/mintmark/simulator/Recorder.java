package dev.mintmark.simulator;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.workload.Release;

/// Writes down what happens while it happens.
interface Recorder {

    Recorder NONE = new Recorder() {};

    default void changed(SimulatedWorkload workload) {}

    default void released(SimulatedSource source, Release release) {}

    default void learnt(SimulatedSource source, ImageEvidence evidence) {}

    default void sightLost(SimulatedSource source, Problem problem) {}

    default void sightGained(SimulatedSource source) {}

    default void vanished(SimulatedWorkload workload) {}
}
