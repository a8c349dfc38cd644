package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.objects.Metadata;
import dev.mintmark.kubernetes.objects.PodObject;
import dev.mintmark.kubernetes.objects.RevisionObject;
import dev.mintmark.kubernetes.objects.WorkloadObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads releases from the templates that controllers keep: ReplicaSets and ControllerRevisions.
///
/// **When.** A template that was never current before became current when it was created. After a rollback the controller
/// takes the old template again under a new revision; then its age says nothing. What is left is when the
/// controller last wrote the revision (`managedFields` of the template) and when somebody last wrote the workload's
/// template (`managedFields` of the workload, while it is at this revision). Both may be later than the truth, never
/// earlier, so the earliest counts; and what was told once is never told later again, because whoever watches
/// the change itself sees the true time, before later writes cover it.
///
/// **Who.** The field manager that last set an image of the workload's template, while the workload asks for the images
/// of this revision. Of older revisions nobody knows any more, unless it was seen.
final class Releases {

    private final Teller teller;
    private final Shared shared;
    private final Map<WorkloadId, Map<String, Template>> templates = new HashMap<>();
    private final Map<WorkloadId, Present> present = new HashMap<>();
    private final Map<WorkloadId, Map<String, Release>> told = new HashMap<>();

    /// A template on record.
    private record Template(String revision, String name, Map<String, String> images, Instant created, boolean reused,
            Optional<Instant> given, Optional<String> changeCause) {}

    /// What a workload asks for now.
    ///
    /// @param revision empty if the workload does not say; then the highest counts
    private record Present(Optional<String> revision, Map<String, String> images, Optional<String> manager,
            Optional<Instant> setAt) {}

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
        var images = Templates.of(new PodObject.Spec("", "", object.containers(), object.initContainers(), null), shared);
        var given = ManagedTimes.revisionGiven(metadata);
        learn(workload, new Template(Long.toString(object.revision()), metadata.name(), images, created(metadata),
                given.isPresent(), given, Optional.ofNullable(metadata.annotations().changeCause())));
    }

    void workload(WorkloadId workload, WorkloadObject object) throws InterruptedException {
        var metadata = object.metadata();
        present.put(workload, new Present(metadata.annotations().revision(),
                Templates.of(object.spec().template(), shared), ManagedTimes.imageSetter(metadata),
                ManagedTimes.templateSet(metadata)));
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
        present.remove(workload);
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
        var asked = Optional.ofNullable(present.get(workload)).filter(now -> isAskedFor(workload, now, template));
        var release = new Release(workload, template.revision, template.name, template.images,
                at(template, asked, before), template.changeCause.map(shared::text),
                asked.flatMap(Present::manager).map(shared::text).or(() -> before.flatMap(Release::manager)));
        if (!release.equals(known.put(template.revision, release))) {
            teller.released(release);
        }
    }

    private boolean isAskedFor(WorkloadId workload, Present now, Template template) {
        return now.images.equals(template.images) && now.revision.map(template.revision::equals)
                .orElseGet(() -> templates.get(workload).values().stream()
                        .allMatch(other -> number(other.revision) <= number(template.revision)));
    }

    private static Instant at(Template template, Optional<Present> asked, Optional<Release> before) {
        if (!template.reused) {
            return template.created;
        }
        var earliest = template.given.orElse(Instant.MAX);
        var set = asked.flatMap(Present::setAt).orElse(Instant.MAX);
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
