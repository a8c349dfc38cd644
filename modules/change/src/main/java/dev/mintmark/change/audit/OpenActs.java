package dev.mintmark.change.audit;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the acts that have no end, from the lines of the audit in order. Each end ends the oldest open act of the same
/// name and subject.
public final class OpenActs {

    private final Map<Act, Deque<AuditEntry>> open = new HashMap<>();

    /// What belongs together.
    private record Act(String name, String subject) {}

    public void add(AuditEntry entry) {
        var record = entry.record();
        var act = new Act(record.act(), record.subject());
        if (record.stage() == AuditStage.STARTED) {
            open.computeIfAbsent(act, _ -> new ArrayDeque<>()).addLast(entry);
        } else if (record.stage().isEnd()) {
            open.computeIfPresent(act, (_, started) -> {
                started.pollFirst();
                return started.isEmpty() ? null : started;
            });
        }
    }

    /// The lines that started them, oldest first.
    public List<AuditEntry> entries() {
        return open.values().stream().flatMap(Deque::stream).sorted(Comparator.comparing(AuditEntry::number)).toList();
    }
}
