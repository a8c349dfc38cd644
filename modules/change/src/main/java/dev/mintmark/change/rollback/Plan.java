package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.image.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The way back, worked out to the last call and dated: it may be run once, until it expires, in the world it was made for.
///
/// @param id          twelve letters and digits
/// @param madeAt      by this console's clock
/// @param expiresAt   later it is not run, and a new one is made
/// @param steps       in the order in which they are done
/// @param findings    the worst first
/// @param history     what happens to the owners' histories
/// @param lock        what must still be so when it is run
/// @param forwardOf   the plan whose effect this one takes back, if it does
public record Plan(PlanId id, Intent intent, Instant madeAt, Instant expiresAt, List<Member> members, List<Step> steps,
        List<Finding> findings, List<Difference> differences, List<String> history, SortedMap<String, String> lock,
        Optional<PlanId> forwardOf) {

    /// What is seen now is not what was seen half an hour ago.
    public static final Duration GOOD_FOR = Duration.ofMinutes(10);

    public Plan {
        requireNonNull(id, "id");
        requireNonNull(intent, "intent");
        requireNonNull(madeAt, "madeAt");
        requireNonNull(expiresAt, "expiresAt");
        requireNonNull(forwardOf, "forwardOf");
        members = List.copyOf(members);
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
        differences = List.copyOf(differences);
        history = List.copyOf(history);
        lock = Collections.unmodifiableSortedMap(new TreeMap<>(lock));
    }

    /// Over everything in it; in the audit, the commit and the confirmation.
    public Digest hash() {
        return PlanCodec.hash(this);
    }

    public Member member(int number) {
        return members.get(number - 1);
    }

    public Step step(int number) {
        return steps.get(number - 1);
    }

    /// What it must not be run with, unless each is overridden.
    public List<Finding> blocking() {
        return findings.stream().filter(Finding::isBlocking).toList();
    }

    public int instances() {
        return members.stream().mapToInt(Member::instances).sum();
    }
}
