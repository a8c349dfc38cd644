package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one pipeline contributes to a plan for one member.
///
/// @param steps       in any order of phases; their numbers are given by the plan
/// @param findings    what it learnt on the way that may make the rollback fail or be undone
/// @param differences what will differ afterwards
/// @param lock        the state of the world this was planned against: `resourceVersion`, `commit`, `revision`. Keys begin
///                    with what they are about: `Deployment/shop/payments resourceVersion`
/// @param history     what happens to the owner's history, one sentence each
/// @param manifests   where the owner says the manifests are; empty if it does not know
public record Part(List<Step> steps, List<Finding> findings, List<Difference> differences, SortedMap<String, String> lock,
        List<String> history, Optional<ManifestSource> manifests) {

    public Part {
        requireNonNull(manifests, "manifests");
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
        differences = List.copyOf(differences);
        lock = Collections.unmodifiableSortedMap(new TreeMap<>(lock));
        history = List.copyOf(history);
    }

    public Part(List<Step> steps, List<Finding> findings, List<Difference> differences, Map<String, String> lock,
            List<String> history) {
        this(steps, findings, differences, new TreeMap<>(lock), history, Optional.empty());
    }
}
