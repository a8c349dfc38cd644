package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One thing that is done, or waited for.
///
/// @param number   from 1 within a plan; 0 until it is part of one
/// @param members  numbers of the members it serves
/// @param pipeline [Pipeline#name] of who carries it out; empty for WATCH
/// @param act      what is done, dotted: `kubernetes.patch`, `git.commit`, `argo-cd.pause`
/// @param title    for people, in the imperative: *"Pause auto-sync of payments"*
/// @param call     exactly what will be called, on one line: `PATCH /api/v1/applications/payments automated.enabled: false`
/// @param facts    all its pipeline needs to carry it out, by key. No secrets: a plan is stored and shown
/// @param before   for RESUME, by when it must have been done; the operator who ran the plan answers for it
public record Step(int number, Phase phase, List<Integer> members, String pipeline, String act, String title, String call,
        SortedMap<String, String> facts, Optional<Instant> before) {

    public Step {
        requireNonNull(phase, "phase");
        requireNonNull(pipeline, "pipeline");
        requireNonNull(act, "act");
        requireNonNull(title, "title");
        requireNonNull(call, "call");
        requireNonNull(before, "before");
        members = List.copyOf(members);
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /// A step of one member, as its pipeline makes it.
    public static Step of(Phase phase, Member member, String pipeline, String act, String title, String call,
            Map<String, String> facts) {
        return new Step(0, phase, List.of(member.number()), pipeline, act, title, call, new TreeMap<>(facts),
                Optional.empty());
    }

    public Step before(Instant due) {
        return new Step(number, phase, members, pipeline, act, title, call, facts, Optional.of(due));
    }

    Step numbered(int place, List<Integer> served) {
        return new Step(place, phase, served, pipeline, act, title, call, facts, before);
    }

    /// Whether the other does the very same, only for another member.
    boolean isSameAs(Step other) {
        return phase == other.phase && pipeline.equals(other.pipeline) && act.equals(other.act)
                && facts.equals(other.facts);
    }

    /// A fact that must be there.
    ///
    /// @throws IllegalArgumentException if it is not
    public String fact(String key) {
        var value = facts.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The step " + act + " has no " + key);
        }
        return value;
    }

    /// When in a plan a step is done. All members' steps of one phase come before those of the next.
    public enum Phase {
        /// What would undo the change is held back.
        PAUSE,
        /// The change itself.
        CHANGE,
        /// Who carries the change to the cluster is asked to do so now.
        SYNC,
        /// Waits until it is seen to be done. Changes nothing.
        WATCH,
        /// What was held back goes on, and what stood by in case it fails is let go.
        RESUME
    }
}
