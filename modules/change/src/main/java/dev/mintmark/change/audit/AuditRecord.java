package dev.mintmark.change.audit;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// One line of the audit, as it is handed in. No secret may be in it: it is kept for ever and exported.
///
/// Acts that take time have two lines or more with the same `subject`: one STARTED before the first call, and one ENDED
/// when it is known how it ended. An act without an end has an *unknown outcome*.
///
/// @param act     what is done, dotted: `copy.launch`, `copy.extend`, `copy.end`
/// @param subject what it is done to, for example a copy's id
/// @param actor   who does it: the operator's name on this machine
/// @param reason  why, in the operator's words; empty if nobody asked for one
/// @param facts   what else is worth keeping, by dotted key: `image`, `place`, `relaxed.network`
public record AuditRecord(String act, String subject, AuditStage stage, String actor, String reason,
        SortedMap<String, String> facts) {

    public AuditRecord {
        requireNonNull(act, "act");
        requireNonNull(subject, "subject");
        requireNonNull(stage, "stage");
        requireNonNull(actor, "actor");
        requireNonNull(reason, "reason");
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    public AuditRecord(String act, String subject, AuditStage stage, String actor, String reason,
            Map<String, String> facts) {
        this(act, subject, stage, actor, reason, new TreeMap<>(facts));
    }
}
