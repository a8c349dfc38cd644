package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.fleet.FleetSnapshot;
import java.util.List;
import java.util.Locale;

/// The instances of a service for people.
final class InstanceTable {

    private InstanceTable() {}

    static Table of(List<Instance> instances, FleetSnapshot fleet, Phrases phrases) {
        var table = new Table("INSTANCE", "CONTAINER", "STATE", "VERSION", "SINCE", "RESTARTS", "HOST", "WORKLOAD", "SOURCE");
        for (var instance : instances) {
            table.row(Cell.of(instance.name()), Cell.of(instance.id().container()), state(instance),
                    Cell.of(switch (instance.image()) {
                        case RunningImage.Identified image -> Phrases.version(fleet.catalogue().versionOf(image));
                        case RunningImage.Unidentified _ -> "? unknown";
                    }),
                    Cell.of(phrases.moment(instance.since())), Cell.of("" + instance.restarts()), Cell.of(instance.host()),
                    Cell.of(Phrases.workload(instance.workload())), new Cell(instance.id().source().value(), Tone.FAINT));
        }
        return table;
    }

    private static Cell state(Instance instance) {
        var word = instance.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var reason = instance.reason().isEmpty() ? "" : ": " + instance.reason();
        return switch (instance.state()) {
            case READY -> new Cell("✓ " + word + reason, Tone.GOOD);
            case STARTING, TERMINATING -> new Cell("↻ " + word + reason, Tone.NOTICE);
            case NOT_READY -> new Cell("▲ " + word + reason, Tone.WARNING);
            case FAILING -> new Cell("✖ " + word + reason, Tone.DANGER);
            case COMPLETED -> new Cell("· " + word + reason, Tone.FAINT);
        };
    }
}
