package dev.mintmark.simulator;

import dev.mintmark.simulator.Revision.Cause;

/// What a workload's template is to be: what is written in a repository, or asked of a cluster.
///
/// @param version  the version it was written for
/// @param template the name a real system would give the template
record Wish(String version, String reference, String template, Cause cause) {

    static Wish of(Revision revision) {
        return new Wish(revision.version(), revision.reference(), revision.template(), revision.cause());
    }

    boolean isMetBy(Revision revision) {
        return template.equals(revision.template());
    }
}
