package dev.mintmark.change.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// An act as its lines tell it, from its begin to its end. As in [OpenActs], each end ends the oldest open act of the same
/// name and subject. A line that belongs to none that was begun is an act of its own: what somebody else saw afterwards.
///
/// @param entries its lines in order; at least one
public record WholeAct(List<AuditEntry> entries) {

    public WholeAct {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("An act has a line");
        }
    }

    /// All acts in these lines, in the order in which they were begun.
    public static List<WholeAct> in(List<AuditEntry> lines) {
        record Name(String act, String subject) {}
        var all = new ArrayList<List<AuditEntry>>();
        var open = new HashMap<Name, Deque<List<AuditEntry>>>();
        for (var line : lines) {
            var begun = open.computeIfAbsent(new Name(line.record().act(), line.record().subject()), _ -> new ArrayDeque<>());
            if (line.record().stage() == AuditStage.STARTED || begun.isEmpty()) {
                var act = new ArrayList<>(List.of(line));
                all.add(act);
                if (line.record().stage() == AuditStage.STARTED) {
                    begun.addLast(act);
                }
            } else {
                begun.getFirst().add(line);
                if (line.record().stage().isEnd()) {
                    begun.removeFirst();
                }
            }
        }
        return all.stream().map(WholeAct::new).toList();
    }

    public AuditEntry first() {
        return entries.getFirst();
    }

    public AuditRecord record() {
        return first().record();
    }

    public Instant at() {
        return first().at();
    }

    /// The line that tells how it ended; empty if none does.
    public Optional<AuditEntry> end() {
        return Optional.of(entries.getLast()).filter(entry -> entry.record().stage().isEnd());
    }

    /// Whether it was begun and no end is on record: nobody knows how it ended.
    public boolean isOpen() {
        return record().stage() == AuditStage.STARTED && end().isEmpty();
    }

    public boolean hasFailed() {
        return end().filter(entry -> entry.record().stage() == AuditStage.FAILED).isPresent();
    }

    /// Empty if its begin or its end is not on record.
    public Optional<Duration> took() {
        return end().filter(_ -> entries.size() > 1).map(entry -> Duration.between(at(), entry.at()));
    }

    /// Those of all its lines; of two of one key, the later one.
    public SortedMap<String, String> facts() {
        var facts = new TreeMap<String, String>();
        entries.forEach(entry -> facts.putAll(entry.record().facts()));
        return Collections.unmodifiableSortedMap(facts);
    }

    public Optional<String> fact(String key) {
        return entries.reversed().stream().map(entry -> entry.record().facts()).map((Map<String, String> facts) ->
                Optional.ofNullable(facts.get(key))).flatMap(Optional::stream).findFirst();
    }
}
