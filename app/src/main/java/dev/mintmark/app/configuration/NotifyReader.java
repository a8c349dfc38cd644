package dev.mintmark.app.configuration;

import dev.mintmark.presentation.frame.Notify;
import dev.mintmark.presentation.frame.Notify.Event;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads what the operator wants to hear of.
final class NotifyReader {

    static final List<String> KEYS = List.of("match", "converged", "stuck", "leaseEnding", "sourceLost");

    private static final Map<Setting, Event> EVENTS = events();
    private static final Duration LONGEST = Duration.ofHours(1);

    private NotifyReader() {}

    private static Map<Setting, Event> events() {
        var events = new LinkedHashMap<Setting, Event>();
        events.put(Setting.NOTIFY_CONVERGED, Event.CONVERGED);
        events.put(Setting.NOTIFY_STUCK, Event.STUCK);
        events.put(Setting.NOTIFY_LEASE_ENDING, Event.LEASE_ENDING);
        events.put(Setting.NOTIFY_SOURCE_LOST, Event.SOURCE_LOST);
        events.put(Setting.NOTIFY_COMPARED, Event.COMPARED);
        return events;
    }

    /// How an event is written.
    static String key(Event event) {
        return EVENTS.entrySet().stream().filter(known -> known.getValue() == event).map(known -> known.getKey().lastKey())
                .findFirst().orElseThrow();
    }

    static NotifyList read(Reading reading, Section file, EnvironmentList environments) {
        var section = reading.section(file, "notify", Setting.keys("notify"));
        var wanted = EnumSet.noneOf(Event.class);
        EVENTS.forEach((setting, event) -> {
            if (reading.value(section, setting, setting.lastKey(), Notify.DEFAULTS.wants(event),
                    node -> Values.truth(setting.lastKey(), node))) {
                wanted.add(event);
            }
        });
        var lengthy = reading.value(section, Setting.NOTIFY_LONG_COMPARISON, "longComparison",
                Notify.DEFAULTS.longComparison(), node -> Values.span("longComparison", node, Duration.ofSeconds(1), LONGEST));
        var entries = reading.value(section, Setting.NOTIFY_EXCEPT, "except", List.<NotifyEntry>of(),
                node -> reading.elements(node, "except", one -> entry(one, environments)));
        return new NotifyList(new Notify.Usual(wanted, lengthy), entries, environments);
    }

    private static NotifyEntry entry(Node node, EnvironmentList environments) throws Mistake {
        var entry = Section.of("an entry of except", node, KEYS);
        if (entry.node("match").isEmpty()) {
            throw new Mistake(entry.line(), "an entry of except needs match; write match: {environment: staging}");
        }
        var said = new EnumMap<Event, Boolean>(Event.class);
        for (var known : EVENTS.entrySet()) {
            var key = known.getKey().lastKey();
            if (entry.node(key).isPresent()) {
                said.put(known.getValue(), Values.truth(key, entry.node(key).get()));
            }
        }
        if (said.isEmpty()) {
            throw new Mistake(entry.line(), "an entry of except needs "
                    + String.join(", ", KEYS.subList(1, KEYS.size() - 1)) + " or " + KEYS.getLast());
        }
        return new NotifyEntry(PatternReader.service(entry.node("match").get(), environments), said);
    }
}
