package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.objects.Metadata;
import dev.mintmark.kubernetes.objects.PodObject;
import dev.mintmark.kubernetes.objects.RevisionObject;
import dev.mintmark.kubernetes.objects.WorkloadObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads releases from the templates that controllers keep: ReplicaSets and ControllerRevisions.
///
/// **When.** A template that was never current before became current when it was created. After a rollback the controller
/// takes the old template again under a new revision; then its age says nothing. What is left is when the
/// controller last wrote the revision (`managedFields` of the template) and when somebody last wrote the workload's
/// template (`managedFields` of the workload, while it is at this revision). Both may be later than the truth, never
/// earlier, so the earliest counts; and what was told once is never told later again, because whoever watches
/// the change itself sees the true time, before later writes cover it.
///
/// **Who.** The field manager that last set an image of the workload's template, while the workload was at this revision
/// and asked for its images. Of older revisions nobody knows any more, unless it was seen. Workloads and templates arrive
/// on separate watches, in any order, so what a workload asked for lately is remembered until its template is known.
final class Releases {

    private static final int MOST_REMEMBERED = 50;

    private final Teller teller;
    private final Shared shared;
    private final Map<WorkloadId, Map<String, Template>> templates = new HashMap<>();
    private final Map<WorkloadId, SequencedMap<Wish, Asked>> asked = new HashMap<>();
    private final Map<WorkloadId, Map<String, Release>> told = new HashMap<>();

    /// A template on record.
    private record Template(String revision, String name, Map<String, String> images, Instant created, boolean reused,
            Optional<Instant> given, Optional<String> changeCause) {}

    /// What a workload asked for.
    ///
    /// @param revision empty if workloads of this kind do not say
    private record Wish(Optional<String> revision, Map<String, String> images) {}

    /// Who asked, and when at the latest.
    private record Asked(Optional<String> manager, Optional<Instant> at) {}

    Releases(Teller teller, Shared shared) {
        this.teller = teller;
        this.shared = shared;
    }

    void replicaSet(WorkloadId workload, WorkloadObject object) throws InterruptedException {
        var metadata = object.metadata();
        var revision = metadata.annotations().revision();
        if (revision.isPresent()) {
            learn(workload, new Template(shared.text(revision.get()), metadata.name(),
                    Templates.of(object.spec().template(), shared), created(metadata), metadata.annotations().isReused(),
                    ManagedTimes.revisionGiven(metadata), Optional.ofNullable(metadata.annotations().changeCause())));
        }
    }

    void controllerRevision(WorkloadId workload, RevisionObject object) throws InterruptedException {
        var metadata = object.metadata();
        var images = Templates.of(new PodObject.Spec("", "", object.containers(), object.initContainers(), null, null), shared);
        // Nothing else of it is ever written, so this time is exact.
        var given = ManagedTimes.revisionGiven(metadata);
        learn(workload, new Template(Long.toString(object.revision()), metadata.name(), images,
                given.orElseGet(() -> created(metadata)), false, given,
                Optional.ofNullable(metadata.annotations().changeCause())));
    }

    void workload(WorkloadId workload, WorkloadObject object) throws InterruptedException {
        var metadata = object.metadata();
        var wishes = asked.computeIfAbsent(workload, _ -> new LinkedHashMap<>());
        wishes.putLast(new Wish(metadata.annotations().revision().map(shared::text),
                Templates.of(object.spec().template(), shared)),
                new Asked(ManagedTimes.imageSetter(metadata).map(shared::text), ManagedTimes.templateSet(metadata)));
        if (wishes.size() > MOST_REMEMBERED) {
            wishes.pollFirstEntry();
        }
        for (var template : templates.getOrDefault(workload, Map.of()).values()) {
            tell(workload, template);
        }
    }

    void forget(WorkloadId workload, String template) {
        var left = templates.get(workload);
        var gone = left == null ? null : left.remove(template);
        if (gone != null) {
            told.getOrDefault(workload, Map.of()).remove(gone.revision);
        }
    }

    void forget(WorkloadId workload) {
        asked.remove(workload);
        templates.remove(workload);
        told.remove(workload);
    }

    private void learn(WorkloadId workload, Template template) throws InterruptedException {
        templates.computeIfAbsent(workload, _ -> new HashMap<>()).put(template.name, template);
        tell(workload, template);
    }

    private void tell(WorkloadId workload, Template template) throws InterruptedException {
        var known = told.computeIfAbsent(workload, _ -> new HashMap<>());
        var before = Optional.ofNullable(known.get(template.revision)).filter(release -> release.template().equals(template.name));
        var wish = asked(workload, template);
        var release = new Release(workload, template.revision, template.name, template.images,
                at(template, wish, before), template.changeCause.map(shared::text),
                wish.flatMap(Asked::manager).or(() -> before.flatMap(Release::manager)));
        if (!release.equals(known.put(template.revision, release))) {
            teller.released(release);
        }
    }

    /// Who asked for this template, if that is known.
    private Optional<Asked> asked(WorkloadId workload, Template template) {
        var wishes = asked.get(workload);
        if (wishes == null) {
            return Optional.empty();
        }
        var named = wishes.get(new Wish(Optional.of(template.revision), template.images));
        var last = wishes.lastEntry();
        // StatefulSets and DaemonSets do not name their revision: it is the highest.
        return named != null || !last.getKey().equals(new Wish(Optional.empty(), template.images))
                || !isHighest(workload, template) ? Optional.ofNullable(named) : Optional.of(last.getValue());
    }

    private boolean isHighest(WorkloadId workload, Template template) {
        return templates.get(workload).values().stream()
                .allMatch(other -> number(other.revision) <= number(template.revision));
    }

    private static Instant at(Template template, Optional<Asked> asked, Optional<Release> before) {
        if (!template.reused) {
            return template.created;
        }
        var earliest = template.given.orElse(Instant.MAX);
        var set = asked.flatMap(Asked::at).orElse(Instant.MAX);
        // The workload may have come to this revision by less than a change of the template; then its time is older.
        if (set.isBefore(earliest) && set.isAfter(template.created)) {
            earliest = set;
        }
        var told = before.map(Release::at).orElse(Instant.MAX);
        earliest = told.isBefore(earliest) ? told : earliest;
        return earliest.equals(Instant.MAX) || earliest.isBefore(template.created) ? template.created : earliest;
    }

    private static long number(String revision) {
        return revision.matches("\\d{1,18}") ? Long.parseLong(revision) : 0;
    }

    private static Instant created(Metadata metadata) {
        return metadata.createdAt().orElse(Instant.EPOCH);
    }
}
