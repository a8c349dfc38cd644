package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Target;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what a rollback does to the history that the cluster keeps.
///
/// @param history the latest first
record HistoryEffects(ClusterObject workload, List<Revision> history, TemplateSearch.Found found, Target target) {

    private static final int USUAL_LIMIT = 10;

    List<String> sentences() {
        var said = new ArrayList<String>();
        var reused = reused();
        var next = history.isEmpty() ? 1 : history.getFirst().number() + 1;
        if (reused.isPresent()) {
            said.add("Revision " + reused.get().number() + " of " + workload.ref() + " becomes revision " + next
                    + "; it cannot be asked for by its old number any longer.");
        } else {
            said.add(workload.ref() + " gets a new revision " + next + (found.from().isPresent()
                    ? ", because its template now pins the bytes that revision " + found.from().get().number()
                            + " only had a tag for." : "."));
        }
        said.addAll(fallingOut(reused));
        serverSideApplier().ifPresent(manager -> said.add("The next server-side apply by " + manager
                + " meets a conflict with mintmark over the template of " + workload.ref()
                + ", so that nobody takes it forward unknowingly; --force-conflicts takes it over."));
        return said;
    }

    /// The revision whose template it is to the last byte.
    private Optional<Revision> reused() {
        return history.stream().filter(one -> one.template().digest().equals(found.template().digest())).findFirst();
    }

    private List<String> fallingOut(Optional<Revision> reused) {
        var limit = workload.json().at("/spec/revisionHistoryLimit").asInt(USUAL_LIMIT);
        if (limit == 0) {
            return List.of(workload.ref() + " keeps no history (revisionHistoryLimit is 0): there will be no revision to go "
                    + "forward to, only the Git history of its manifests.");
        }
        return history.stream().filter(one -> reused.isEmpty() || !one.name().equals(reused.get().name())).skip(limit)
                .map(one -> "Revision " + one.number() + " (" + one.template().image(target).orElse("of another image")
                        + ") falls out of the history of " + workload.ref() + ", which keeps " + limit + ".").toList();
    }

    private Optional<String> serverSideApplier() {
        for (var entry : workload.json().at("/metadata/managedFields")) {
            if (entry.path("operation").asText().equals("Apply") && entry.at("/fieldsV1/f:spec/f:template").isObject()) {
                return Optional.of(entry.path("manager").asText());
            }
        }
        return Optional.empty();
    }
}
