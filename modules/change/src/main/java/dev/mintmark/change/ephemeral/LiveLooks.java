package dev.mintmark.change.ephemeral;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditedAct;
import dev.mintmark.change.copy.AuditedInside;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The one way to look into a live instance: its place has to be armed, a reason has to be given, and it is in the audit
/// before it is done. Blocks, and ends soon when its thread is interrupted. Thread-safe; remembers nothing.
public final class LiveLooks {

    static final String ADD = "ephemeral.add";

    private final List<EphemeralContainers> clusters;
    private final Arming arming;
    private final AuditLog audit;

    public LiveLooks(Collection<? extends EphemeralContainers> clusters, Arming arming, AuditLog audit) {
        this.clusters = List.copyOf(clusters);
        this.arming = requireNonNull(arming, "arming");
        this.audit = requireNonNull(audit, "audit");
    }

    /// Where it can be done, armed or not.
    public List<SourceId> places() {
        return clusters.stream().map(EphemeralContainers::source).toList();
    }

    /// Adds a container of tools to a running pod. What is run in it is on record too.
    public EphemeralContainer add(EphemeralRequest request) throws CopyRefused, InterruptedException {
        var source = request.target().source();
        var cluster = clusters.stream().filter(one -> one.source().equals(source)).findFirst()
                .orElseThrow(() -> refused("copy.ephemeral-place", "Running instances cannot be looked into on " + source
                        + ".", "Launch a debug copy like it instead."));
        var refusal = arming.refusal(source);
        if (refusal.isPresent()) {
            throw new CopyRefused(refusal.get(), null);
        }
        if (request.reason().isBlank()) {
            throw refused("copy.purpose", "No reason was given.", "Say why no copy will do.");
        }
        var act = begin(request);
        try {
            var added = cluster.add(request);
            act.succeeded(Map.of("namespace", added.namespace(), "pod", added.pod(), "container", added.name(),
                    "until", added.endsAt().toString()));
            return new EphemeralContainer(added.id(), added.target(), added.namespace(), added.pod(), added.name(),
                    added.endsAt(), new AuditedInside(added.inside(), added.id(),
                            new CopyPlace(source, added.namespace()), request.reason(), arming, audit, request.owner()),
                    added.remains());
        } catch (CopyRefused failed) {
            act.failed(failed.problem());
            throw failed;
        } catch (InterruptedException cancelled) {
            act.failed(new Problem("copy.cancelled", "It is not known whether it was added.", "It was cancelled.",
                    "Look at the pod's ephemeral containers."));
            throw cancelled;
        }
    }

    private AuditedAct begin(EphemeralRequest request) throws CopyRefused {
        var facts = new TreeMap<>(Map.of("source", request.target().source().value(), "target",
                request.target().unit() + "/" + request.target().container(), "toolbox", request.toolbox(),
                "lease", Long.toString(request.length().toSeconds())));
        try {
            return AuditedAct.begin(audit, ADD, request.id().value(), request.owner(), request.reason(), facts);
        } catch (AuditUnavailable unavailable) {
            throw new CopyRefused(unavailable.problem(), unavailable);
        }
    }

    private static CopyRefused refused(String code, String why, String next) {
        return new CopyRefused(new Problem(code, "No container was added.", why, next), null);
    }
}
