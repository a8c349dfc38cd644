package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.typed.Kind;
import dev.mintmark.kubernetes.typed.TypedApi;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Finds copies by their labels, whoever made them.
final class Finding {

    private final TypedApi api;
    private final Namespaces namespaces;

    Finding(TypedApi api, Namespaces namespaces) {
        this.api = api;
        this.namespaces = namespaces;
    }

    List<FoundCopy> all() throws CallFailed, InterruptedException {
        return found(CopyMarks.ALL);
    }

    Optional<FoundCopy> one(CopyId id) throws CallFailed, InterruptedException {
        return found(CopyMarks.of(id)).stream().findFirst();
    }

    private List<FoundCopy> found(String query) throws CallFailed, InterruptedException {
        var listed = namespaces.list(api, Kind.JOBS, query);
        Map<CopyId, Job> jobs = byId(listed.value());
        // A label says little: whoever may make pods may write it. The pod of a Job is the one that the Job made.
        Map<CopyId, Pod> pods = byId(namespaces.list(api, Kind.PODS, query).value().stream()
                .filter(pod -> id(pod).filter(jobs::containsKey).map(id -> isOf(pod, jobs.get(id))).orElse(true)).toList());
        var ids = new TreeSet<>(jobs.keySet());
        ids.addAll(pods.keySet());
        return ids.stream().map(id -> new FoundCopy(id, Optional.ofNullable(jobs.get(id)),
                Optional.ofNullable(pods.get(id)), listed.ahead())).toList();
    }

    private static <T extends HasMetadata> Map<CopyId, T> byId(List<T> objects) {
        var byId = new LinkedHashMap<CopyId, T>();
        for (var object : objects) {
            id(object).ifPresent(id -> byId.putIfAbsent(id, object));
        }
        return byId;
    }

    static boolean isOf(Pod pod, Job job) {
        return pod.getMetadata().getNamespace().equals(job.getMetadata().getNamespace())
                && pod.getMetadata().getOwnerReferences().stream()
                        .anyMatch(owner -> owner.getUid().equals(job.getMetadata().getUid()));
    }

    /// Anybody may write labels: what is no id is no copy of ours.
    static Optional<CopyId> id(HasMetadata object) {
        return Optional.ofNullable(object.getMetadata().getLabels().get(CopyMarks.COPY)).flatMap(CopyId::parse);
    }
}
