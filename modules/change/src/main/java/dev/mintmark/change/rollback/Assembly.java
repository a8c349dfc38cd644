package dev.mintmark.change.rollback;

import dev.mintmark.domain.workload.SourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Puts the parts of all members together: phases in order, what is the same for several members only once. A pipeline that
/// lives in one source has its own step there, however much it looks like that of another source.
final class Assembly {

    private final Set<String> shared;
    private final List<Member> members = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final LinkedHashSet<String> history = new LinkedHashSet<>();
    private final SortedMap<String, String> lock = new TreeMap<>();

    /// @param shared names of the pipelines that serve all sources
    Assembly(Set<String> shared) {
        this.shared = Set.copyOf(shared);
    }

    void add(Member member, List<Part> parts) {
        members.add(member);
        for (var part : parts) {
            steps.addAll(part.steps());
            findings.addAll(part.findings());
            differences.addAll(part.differences());
            history.addAll(part.history());
            lock.putAll(part.lock());
        }
    }

    void found(List<Finding> more) {
        findings.addAll(more);
    }

    List<Member> members() {
        return List.copyOf(members);
    }

    boolean changesSomething(Member member) {
        return steps.stream().anyMatch(step -> step.phase() == Step.Phase.CHANGE && step.members().contains(member.number()));
    }

    List<Finding> findings() {
        return findings.stream().distinct().sorted(Finding.WORST_FIRST).toList();
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    List<String> history() {
        return List.copyOf(history);
    }

    SortedMap<String, String> lock() {
        return lock;
    }

    /// All steps with their numbers, one to watch among them.
    List<Step> steps() {
        var merged = new LinkedHashMap<Step, List<Integer>>();
        for (var step : steps) {
            var same = merged.keySet().stream().filter(other -> isSame(step, other)).findFirst().orElse(step);
            merged.computeIfAbsent(same, _ -> new ArrayList<>()).addAll(step.members());
        }
        var watch = watch();
        merged.put(watch, new ArrayList<>(watch.members()));
        var numbered = new ArrayList<Step>();
        Stream.of(Step.Phase.values()).forEach(phase -> merged.forEach((step, served) -> {
            if (step.phase() == phase) {
                numbered.add(step.numbered(numbered.size() + 1, served.stream().distinct().toList()));
            }
        }));
        return numbered;
    }

    private boolean isSame(Step one, Step other) {
        return one.isSameAs(other) && (shared.contains(one.pipeline()) || source(one).equals(source(other)));
    }

    private SourceId source(Step step) {
        return members.get(step.members().getFirst() - 1).workload().source();
    }

    private Step watch() {
        var instances = members.stream().mapToInt(Member::instances).sum();
        var targets = members.stream().map(member -> member.target().version().id().shortForm()).distinct().toList();
        return new Step(0, Step.Phase.WATCH, members.stream().map(Member::number).toList(), "", "watch",
                "Watch until " + instances + " of " + instances + " report " + String.join(", ", targets)
                        + " and are ready",
                "what every instance reports, and nothing else, makes it done", new TreeMap<>(), Optional.empty());
    }
}
