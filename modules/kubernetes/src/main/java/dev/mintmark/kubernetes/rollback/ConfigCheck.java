package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Health;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Looks whether the ConfigMaps and Secrets that the target's template needs are there, and as they were when it last ran: a
/// template travels back in time, what it refers to does not. Only their metadata is read.
final class ConfigCheck extends ClusterCheck {

    ConfigCheck(ObjectApi api) {
        super("config", api);
    }

    /// Somebody wrote an object.
    private record Written(Instant at, String by) {}

    @Override
    String question() {
        return "Whether configuration is as it was";
    }

    @Override
    List<Finding> look(Member member, RolledKind kind, ClusterObject workload) throws CallFailed, InterruptedException {
        var revisions = new Revisions(api());
        var search = new TemplateSearch(member.target(), revisions.of(kind, workload), revisions.pods(workload));
        var present = PodTemplate.of(workload.json().at("/spec/template"));
        var template = search.inHistory().map(TemplateSearch.Found::template).orElse(present);
        var references = ConfigReference.of(template);
        var found = new ArrayList<Finding>();
        for (var reference : references) {
            look(member, workload, reference).ifPresent(found::add);
        }
        if (found.isEmpty() && member.target().health().isEmpty() && !references.isEmpty()) {
            return List.of(Finding.untold(name(), member, "Whether configuration is as it was could not be told",
                    "It is not on record when the target last ran here; what it needs is there.",
                    "Look at " + references.getFirst() + " and its like yourself."));
        }
        return found.isEmpty() ? List.of(passed(member, "Configuration is there and as it was", references.isEmpty()
                ? "The target's template refers to no ConfigMap or Secret."
                : references.size() + " ConfigMaps and Secrets were looked at.")) : found;
    }

    private Optional<Finding> look(Member member, ClusterObject workload, ConfigReference reference)
            throws CallFailed, InterruptedException {
        var ref = new ObjectRef(reference.type(), workload.ref().namespace(), reference.name());
        Optional<ClusterObject> object;
        try {
            object = api().metadata(ref);
        } catch (CallFailed failed) {
            if (!failed.isForbidden()) {
                throw failed;
            }
            return Optional.of(Finding.untold(name(), member, "Whether " + reference + " is as it was could not be told",
                    failed.problem().why(), failed.problem().next()));
        }
        if (object.isEmpty()) {
            return reference.optional() ? Optional.empty() : Optional.of(blocked(member, reference + " is missing",
                    "The target's template needs it, and pods do not start without it.",
                    "Restore it as it was when " + member.target().digest().shortForm() + " last ran."));
        }
        var written = written(object.get());
        return member.target().health().map(Health::to).filter(end -> written.isPresent() && written.get().at().isAfter(end))
                .map(end -> warned(member, reference + " changed since " + member.target().digest().shortForm() + " last ran",
                        "Written at " + written.get().at() + written.get().by() + "; the target was last healthy at " + end + ".",
                        "Compare it with what the target needs, and put it back if it does not fit."));
    }

    /// When its content was last written, at the latest, and by whom.
    private static Optional<Written> written(ClusterObject object) {
        var entries = StreamSupport.stream(object.json().at("/metadata/managedFields").spliterator(), false)
                .flatMap(entry -> time(entry.path("time").asText())
                        .map(at -> new Written(at, " by " + entry.path("manager").asText())).stream());
        return Stream.concat(entries, time(object.text("/metadata/creationTimestamp")).map(at -> new Written(at, ""))
                .stream()).max(Comparator.comparing(Written::at).thenComparing(Written::by));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
