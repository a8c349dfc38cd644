package dev.mintmark.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Makes incidents of their lines. Two consoles may have written at once: what makes no sense after what came before it is
/// kept, and changes nothing.
final class IncidentLedger {

    private final Map<IncidentId, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, List<IncidentId>> chosen = new HashMap<>();
    private final Map<String, TreeMap<Instant, Optional<IncidentId>>> current = new HashMap<>();

    private static final class Draft {

        private final IncidentLine opened;
        private final IncidentEvent.Opened event;
        private final SortedSet<String> services = new TreeSet<>();
        private final List<IncidentLine> lines = new ArrayList<>();
        private Optional<Instant> closedAt = Optional.empty();

        private Draft(IncidentLine opened, IncidentEvent.Opened event) {
            this.opened = opened;
            this.event = event;
        }

        private Incident incident() {
            return new Incident(opened.incident(), event.title(), event.ticket(), event.alert(), opened.at(),
                    opened.operator(), closedAt, services, lines);
        }
    }

    IncidentLedger(Collection<IncidentLine> lines) {
        lines.forEach(this::add);
    }

    private void add(IncidentLine line) {
        if (line.event() instanceof IncidentEvent.Opened opened) {
            drafts.putIfAbsent(line.incident(), new Draft(line, opened));
        }
        var draft = drafts.get(line.incident());
        if (draft == null) {
            return;
        }
        draft.lines.add(line);
        switch (line.event()) {
            case IncidentEvent.Opened _, IncidentEvent.Chosen _ -> choose(line);
            case IncidentEvent.Pinned(var service) -> draft.services.add(service);
            case IncidentEvent.Unpinned(var service) -> draft.services.remove(service);
            case IncidentEvent.Closed _ -> draft.closedAt = draft.closedAt.or(() -> Optional.of(line.at()));
            case IncidentEvent.Reopened _ -> {
                draft.closedAt = Optional.empty();
                choose(line);
            }
            case IncidentEvent.Noted _, IncidentEvent.Collected _ -> { }
        }
        note(line.at());
    }

    private void choose(IncidentLine line) {
        var order = chosen.computeIfAbsent(line.operator(), _ -> new ArrayList<>());
        order.remove(line.incident());
        order.add(line.incident());
    }

    private void note(Instant at) {
        chosen.forEach((operator, order) -> {
            var now = order.reversed().stream().filter(id -> drafts.get(id).closedAt.isEmpty()).findFirst();
            current.computeIfAbsent(operator, _ -> new TreeMap<>()).put(at, now);
        });
    }

    /// The latest opened first.
    List<Incident> incidents() {
        return drafts.values().stream().map(Draft::incident).toList().reversed();
    }

    /// The incident that was the operator's current one at this moment.
    Optional<IncidentId> currentOf(String operator, Instant at) {
        return Optional.ofNullable(current.getOrDefault(operator, new TreeMap<>()).floorEntry(at))
                .flatMap(Map.Entry::getValue);
    }
}
