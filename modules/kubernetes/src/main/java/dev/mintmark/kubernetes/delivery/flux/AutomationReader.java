package dev.mintmark.kubernetes.delivery.flux;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import dev.mintmark.kubernetes.delivery.objects.Refusals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the image automation that would commit the bad image again.
final class AutomationReader {

    private final ObjectApi api;
    private final Member member;
    private final Chain chain;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<ObjectRef, Optional<FluxObject>> repositories = new HashMap<>();

    AutomationReader(ObjectApi api, Member member, Chain chain) {
        this.api = api;
        this.member = member;
        this.chain = chain;
    }

    /// What could not be told, and what writes elsewhere.
    List<Finding> findings() {
        return findings;
    }

    /// What writes to the branch and the files that the workload comes from.
    List<Automation> concerning() throws InterruptedException {
        if (chain.source().isEmpty()) {
            return List.of();
        }
        try {
            var type = api.served(FluxTypes.AUTOMATIONS);
            if (type.isEmpty()) {
                findings.add(Finding.passed("undone-by", member, "There is no image automation in this cluster",
                        FluxTypes.AUTOMATIONS.group() + " is not installed."));
                return List.of();
            }
            var concerning = new ArrayList<Automation>();
            for (var found : all(type.get())) {
                look(new FluxObject(found)).ifPresent(concerning::add);
            }
            return concerning;
        } catch (CallFailed failed) {
            findings.add(untold(failed, "get", FluxTypes.AUTOMATIONS, ""));
            return List.of();
        }
    }

    private Optional<Automation> look(FluxObject found) throws CallFailed, InterruptedException {
        var reference = found.object().json().at("/spec/sourceRef");
        var ref = new ObjectRef(chain.source().orElseThrow().ref().type(), found.namespaceOf(reference),
                reference.path("name").asText());
        if (!repositories.containsKey(ref)) {
            repositories.put(ref, api.get(ref).map(FluxObject::new));
        }
        var repository = repositories.get(ref);
        if (repository.isEmpty() || !GitAddress.of(repository.get()).isSameAs(GitAddress.of(chain.source().get()))) {
            return Optional.empty();
        }
        var automation = new Automation(found, selected(found));
        if (!automation.concerns(chain.path())) {
            return Optional.empty();
        }
        if (automation.writesTo(chain.branch(), GitAddress.of(repository.get()).followed())) {
            return Optional.of(automation);
        }
        findings.add(Finding.warned("undone-by", member, "Image automation " + automation.name()
                + " commits to another branch",
                "It writes to the same repository, and not to " + chain.branch() + ".",
                "Do not merge its branch before its ImagePolicy is pinned to the version that is wanted."));
        return Optional.empty();
    }

    private List<Selected> selected(FluxObject automation) throws CallFailed, InterruptedException {
        try {
            return new PolicyReader(api).selected(automation.ref().type(), automation.ref().namespace(),
                    member.target().repository());
        } catch (CallFailed failed) {
            if (!failed.isForbidden()) {
                throw failed;
            }
            findings.add(untold(failed, "get and list", FluxTypes.POLICIES, automation.ref().namespace()));
            return List.of();
        }
    }

    /// In the whole cluster; where that may not be seen, at least where Flux's objects of this workload are.
    private List<ClusterObject> all(ObjectType type) throws CallFailed, InterruptedException {
        try {
            return api.list(type, "", "");
        } catch (CallFailed failed) {
            if (!failed.isForbidden()) {
                throw failed;
            }
            findings.add(untold(failed, "list", FluxTypes.AUTOMATIONS, ""));
        }
        var found = new ArrayList<ClusterObject>();
        Set<String> namespaces = new LinkedHashSet<>();
        chain.links().forEach(link -> namespaces.add(link.ref().namespace()));
        for (var namespace : namespaces) {
            try {
                found.addAll(api.list(type, namespace, ""));
            } catch (CallFailed failed) {
                findings.add(untold(failed, "list", FluxTypes.AUTOMATIONS, namespace));
            }
        }
        return found;
    }

    private Finding untold(CallFailed failed, String verb, ObjectType type, String namespace) {
        return Finding.untold("undone-by", member, "Whether image automation would undo it could not be told",
                failed.problem().why(), failed.isForbidden() ? "Ask the cluster's administrator for a role that may "
                        + Refusals.right(verb, type, namespace) + "." : failed.problem().next());
    }
}
