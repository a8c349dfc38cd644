package dev.mintmark.app.wiring;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.WorkloadState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Asks registries for the digests that run, politely: one after the other, so many a round, none twice within the hour,
/// and a registry that does not answer is left alone for the rest of the round. Remembers what was said.
///
/// Images that have no digest of a repository were made where they run, and nobody is asked for them. Not thread-safe.
final class RegistryQuestions {

    private static final int MOST_A_ROUND = 300;
    private static final int MOST_SILENCES = 2;
    private static final int MOST_REMEMBERED = 20_000;
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final DigestLookup lookup;
    private final InstantSource clock;
    private final Map<Digest, Said> said = new LinkedHashMap<>();

    private record Said(Instant at, boolean known) {}

    RegistryQuestions(DigestLookup lookup, InstantSource clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    /// Asks what is not known.
    void ask(FleetSnapshot fleet) throws InterruptedException {
        var now = clock.instant();
        said.values().removeIf(one -> one.at.plus(REMEMBERED).isBefore(now));
        var silences = new HashMap<String, Integer>();
        var asked = 0;
        for (var question : questions(fleet).entrySet()) {
            var registry = question.getValue().registry();
            if (asked == MOST_A_ROUND || said.size() >= MOST_REMEMBERED) {
                return;
            }
            if (said.containsKey(question.getKey()) || silences.getOrDefault(registry, 0) >= MOST_SILENCES) {
                continue;
            }
            asked++;
            var answer = lookup.knows(question.getValue(), question.getKey());
            if (answer.isPresent()) {
                said.put(question.getKey(), new Said(clock.instant(), answer.get()));
            } else {
                silences.merge(registry, 1, Integer::sum);
            }
        }
    }

    /// The digests of which a registry said that it does not know them, and when.
    Map<Digest, Instant> missing() {
        var missing = new HashMap<Digest, Instant>();
        said.forEach((digest, one) -> {
            if (!one.known) {
                missing.put(digest, one.at);
            }
        });
        return missing;
    }

    private static Map<Digest, ImageReference> questions(FleetSnapshot fleet) {
        var questions = new TreeMap<Digest, ImageReference>();
        fleet.workloads().map(WorkloadState::versions).forEach(counts -> counts.forEach(count -> {
            if (count.image() instanceof Identified image && image.manifest().isPresent()) {
                ImageReference.parse(image.reference()).ifPresent(reference ->
                        questions.putIfAbsent(image.manifest().get(), reference));
            }
        }));
        return questions;
    }
}
