package dev.mintmark.change.copy;

import static java.util.stream.Collectors.joining;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the audit keeps of a launch, and how it is read again. Holds no secret: values of variables are left out.
///
/// @param lease as long as was asked for at first
record LaunchFacts(SourceId source, Duration lease) {

    private static final String SOURCE = "source";
    private static final String LEASE = "lease";
    private static final String DIGEST = "digest";

    /// Before the launch: what was planned.
    static SortedMap<String, String> of(CopyPlan plan) {
        var request = plan.request();
        var facts = new TreeMap<String, String>();
        facts.put("image", plan.image());
        plan.digest().map(Digest::value).ifPresent(digest -> facts.put(DIGEST, digest));
        facts.put(SOURCE, request.place().source().value());
        facts.put("place", request.place().toString());
        facts.put("mode", request.mode().word());
        facts.put(LEASE, Long.toString(request.lease().length().toSeconds()));
        facts.put("most", Long.toString(request.lease().most().toSeconds()));
        if (!request.relaxations().isEmpty()) {
            facts.put("relaxed", request.relaxations().stream().map(Relaxation::word).collect(joining(" ")));
        }
        request.toolbox().ifPresent(image -> facts.put("toolbox", image));
        return facts;
    }

    /// After the launch: what is there.
    static SortedMap<String, String> of(DebugCopy copy) {
        var facts = new TreeMap<String, String>();
        copy.digest().map(Digest::value).ifPresent(digest -> facts.put(DIGEST, digest));
        facts.put("until", copy.expiresAt().toString());
        return facts;
    }

    /// What is known of a launch from its first line.
    static LaunchFacts read(Map<String, String> facts) {
        return new LaunchFacts(new SourceId(facts.getOrDefault(SOURCE, "unknown")), Duration.ofSeconds(
                facts.getOrDefault(LEASE, "").matches("[0-9]{1,9}") ? Long.parseLong(facts.get(LEASE)) : 0));
    }

    boolean isOver(Instant startedAt, Instant now) {
        return now.isAfter(startedAt.plus(lease));
    }
}
