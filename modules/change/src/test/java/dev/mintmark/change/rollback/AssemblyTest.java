package dev.mintmark.change.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Step.Phase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssemblyTest {

    private static final Member FIRST = Seen.member(1, Seen.workload("prod-eu", "payments"), Seen.BAD);
    private static final Member SECOND = Seen.member(2, Seen.workload("prod-eu", "worker"), Seen.BAD);

    private static final Member ELSEWHERE = Seen.member(2, Seen.workload("prod-us", "payments"), Seen.BAD);

    private final Assembly assembly = new Assembly(Set.of("shared"));

    @Test
    void allMembersStepsOfOnePhaseComeBeforeThoseOfTheNextAndAreNumbered() {
        assembly.add(FIRST, List.of(part(step(Phase.RESUME, FIRST, "a"), step(Phase.CHANGE, FIRST, "a"),
                step(Phase.PAUSE, FIRST, "a"))));
        assembly.add(SECOND, List.of(part(step(Phase.CHANGE, SECOND, "b"), step(Phase.SYNC, SECOND, "b"))));
        assertThat(assembly.steps()).extracting(Step::phase).containsExactly(Phase.PAUSE, Phase.CHANGE, Phase.CHANGE,
                Phase.SYNC, Phase.WATCH, Phase.RESUME);
        assertThat(assembly.steps()).extracting(Step::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(assembly.steps().get(1).members()).containsExactly(1);
    }

    @Test
    void whatIsTheSameForSeveralMembersIsDoneOnce() {
        assembly.add(FIRST, List.of(part(step(Phase.PAUSE, FIRST, "one application"))));
        assembly.add(SECOND, List.of(part(step(Phase.PAUSE, SECOND, "one application"))));
        assertThat(assembly.steps()).filteredOn(step -> step.phase() == Phase.PAUSE).singleElement()
                .satisfies(step -> assertThat(step.members()).containsExactly(1, 2));
    }

    @Test
    void whatLooksTheSameInTwoSourcesIsDoneInBoth() {
        assembly.add(FIRST, List.of(part(step(Phase.PAUSE, FIRST, "one application"))));
        assembly.add(ELSEWHERE, List.of(part(step(Phase.PAUSE, ELSEWHERE, "one application"))));
        assertThat(assembly.steps()).filteredOn(step -> step.phase() == Phase.PAUSE).hasSize(2);
    }

    @Test
    void whatServesAllSourcesIsDoneOnceForAllOfThem() {
        assembly.add(FIRST, List.of(part(shared(FIRST))));
        assembly.add(ELSEWHERE, List.of(part(shared(ELSEWHERE))));
        assertThat(assembly.steps()).filteredOn(step -> step.phase() == Phase.CHANGE).singleElement()
                .satisfies(step -> assertThat(step.members()).containsExactly(1, 2));
    }

    @Test
    void whatDiffersInOneFactIsDoneTwice() {
        assembly.add(FIRST, List.of(part(step(Phase.PAUSE, FIRST, "one"))));
        assembly.add(SECOND, List.of(part(step(Phase.PAUSE, SECOND, "another"))));
        assertThat(assembly.steps()).filteredOn(step -> step.phase() == Phase.PAUSE).hasSize(2);
    }

    @Test
    void onlyWhoHasAChangeIsChanged() {
        assembly.add(FIRST, List.of(part(step(Phase.PAUSE, FIRST, "a"), step(Phase.SYNC, FIRST, "a"))));
        assembly.add(SECOND, List.of(part(step(Phase.CHANGE, SECOND, "a"))));
        assertThat(assembly.changesSomething(FIRST)).isFalse();
        assertThat(assembly.changesSomething(SECOND)).isTrue();
    }

    @Test
    void findingsComeTheWorstFirstAndOnce() {
        var passed = Finding.passed("schema", FIRST, "No migration", "");
        var untold = Finding.untold("capacity", FIRST, "Unknown", "", "");
        var blocked = Finding.blocked("permission", FIRST, "You may not", "", "");
        var handled = Finding.blocked("undone-by", FIRST, "Auto-sync", "", "").handledIn(Phase.PAUSE);
        assembly.found(List.of(passed, untold, handled, blocked, passed));
        assertThat(assembly.findings()).containsExactly(blocked, handled, untold, passed);
    }

    @Test
    void theWatchIsOverAllInstancesOfAllMembers() {
        assembly.add(FIRST, List.of());
        assembly.add(SECOND, List.of());
        assertThat(assembly.steps()).singleElement().satisfies(watch -> {
            assertThat(watch.members()).containsExactly(1, 2);
            assertThat(watch.title()).contains("6 of 6").contains(Seen.GOOD.shortForm());
        });
    }

    private static Step step(Phase phase, Member member, String fact) {
        return Step.of(phase, member, "fake", "fake.act", "Act", "ACT", Map.of("fact", fact));
    }

    private static Step shared(Member member) {
        return Step.of(Phase.CHANGE, member, "shared", "shared.commit", "Commit", "push", Map.of("repository", "env"));
    }

    private static Part part(Step... steps) {
        return new Part(List.of(steps), List.of(), List.of(), Map.of(), List.of());
    }
}
