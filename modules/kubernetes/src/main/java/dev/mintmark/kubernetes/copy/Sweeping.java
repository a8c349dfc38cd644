package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.SweptCopy;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.typed.Kind;
import dev.mintmark.kubernetes.typed.TypedApi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes away what the cluster did not: leases that are past, launches that were never finished, policies of no pod.
final class Sweeping {

    /// Nobody who still lives takes so long from a pod to its policy.
    private static final Duration UNFINISHED = Duration.ofMinutes(2);

    private final TypedApi api;
    private final Namespaces namespaces;
    private final Ending ending;
    private final SourceId source;

    Sweeping(TypedApi api, Namespaces namespaces, Ending ending, SourceId source) {
        this.api = api;
        this.namespaces = namespaces;
        this.ending = ending;
        this.source = source;
    }

    List<SweptCopy> sweep() throws CallFailed, InterruptedException {
        var all = new Finding(api, namespaces).all();
        var now = api.connection().clock().instant();
        var swept = new ArrayList<SweptCopy>();
        for (var found : all) {
            if (isDue(found, now)) {
                swept.add(new SweptCopy(Telling.of(found, source), ending.end(found.id())));
            }
        }
        removePolicies(all.stream().map(FoundCopy::id).collect(Collectors.toSet()));
        return swept;
    }

    private static boolean isDue(FoundCopy found, Instant now) {
        var unfinished = found.pod().filter(Admitted::isGated).isPresent()
                && now.isAfter(found.began().plus(found.ahead()).plus(UNFINISHED));
        return unfinished || now.isAfter(found.expiresAt());
    }

    /// A policy goes with its pod. One that stayed selects nothing, and is no copy to tell of.
    private void removePolicies(Set<CopyId> living) throws CallFailed, InterruptedException {
        for (var policy : namespaces.list(api, Kind.NETWORK_POLICIES, CopyMarks.ALL).value()) {
            Optional<CopyId> id = Finding.id(policy);
            if (id.isPresent() && !living.contains(id.get())) {
                var meta = policy.getMetadata();
                api.delete(Kind.NETWORK_POLICIES, meta.getNamespace(), meta.getName(), meta.getUid());
            }
        }
    }
}
