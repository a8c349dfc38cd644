package dev.mintmark.fleet.finding;

import dev.mintmark.fleet.service.Sign.Severity;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a finding is about. The worst first.
public enum FindingKind {

    /// Instances of one service run different bytes behind one reference: the tag was moved. Said once for each reference,
    /// about the first workload that runs it; the sign `TAG_MOVED` says the same.
    MIXED_DIGESTS(Severity.WARNING),

    /// Nothing is being rolled out, and an instance does not run what its workload's template asks for; where there are
    /// no templates, what the others run.
    TEMPLATE_DRIFT(Severity.WARNING),

    /// The registry does not know the digest that runs: it was deleted there, or never came from there.
    UNKNOWN_TO_REGISTRY(Severity.WARNING),

    /// A hand changed what a pipeline owns: a field manager like `kubectl-edit` beside Argo CD's.
    HAND_EDIT(Severity.WARNING),

    /// Something wrote into the root file system of an instance, so that it is no longer its image.
    WRITTEN_ROOT(Severity.WARNING),

    /// The configuration changed while the image did not.
    CONFIGURATION_MOVED(Severity.NOTICE),

    /// A volume of the host, or one that collects logs, on a workload that is otherwise immutable.
    MUTABLE_VOLUME(Severity.NOTICE),

    /// A debug copy is there past its lease.
    COPY_PAST_LEASE(Severity.WARNING),

    /// How the workload is changed does not fit what it is: stateful and rolled like stateless, critical and unpinned.
    CLASS_MISMATCH(Severity.NOTICE),

    /// A tag where a digest should be. The sign `TAG_NOT_DIGEST` says the same.
    TAG_NOT_DIGEST(Severity.CALM);

    private final Severity severity;

    FindingKind(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /// As it is written on the command line, in JSON and in the audit: `mixed-digests`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FindingKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
