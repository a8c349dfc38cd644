package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.service.ServiceSummary;
import dev.mintmark.fleet.service.Sign;
import dev.mintmark.fleet.service.UnknownShare;
import dev.mintmark.fleet.service.VersionShare;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The fleet for people: the worst service first, under each name as many lines as it has signs or versions.
final class FleetTable {

    private final Table table = new Table("SERVICE", "STATE", "READY", "VERSION", "OF IT", "SINCE", "IMAGE", "SOURCES");
    private final Phrases phrases;

    private FleetTable(Phrases phrases) {
        this.phrases = phrases;
    }

    static Table of(List<ServiceSummary> services, Phrases phrases) {
        var fleet = new FleetTable(phrases);
        services.forEach(fleet::add);
        return fleet.table;
    }

    private void add(ServiceSummary service) {
        var signs = signs(service);
        var versions = new ArrayList<Cell[]>();
        service.versions().forEach(share -> versions.add(version(share)));
        service.unknown().forEach(share -> versions.add(unknown(share)));
        for (var line = 0; line < Math.max(signs.size(), versions.size()); line++) {
            var version = line < versions.size() ? versions.get(line)
                    : new Cell[] {Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY};
            table.row(line == 0 ? Cell.of(service.name()) : Cell.EMPTY,
                    line < signs.size() ? signs.get(line) : Cell.EMPTY,
                    line == 0 ? ready(service.ready(), Math.max(service.wanted(), service.instances())) : Cell.EMPTY,
                    version[0], version[1], version[2], version[3], version[4]);
        }
    }

    private List<Cell> signs(ServiceSummary service) {
        var signs = service.signs().stream().filter(sign -> sign.kind() != Sign.Kind.TAG_NOT_DIGEST)
                .map(sign -> new Cell(phrases.sign(sign), Tone.of(sign.severity()))).toList();
        if (!signs.isEmpty()) {
            return signs;
        }
        return List.of(switch (service.versions().size()) {
            case 0 -> new Cell("· at rest", Tone.FAINT);
            case 1 -> new Cell("✓ all the same", Tone.GOOD);
            default -> new Cell("✓ " + service.versions().size() + " versions", Tone.GOOD);
        });
    }

    private Cell[] version(VersionShare share) {
        return new Cell[] {Cell.of(Phrases.version(share.version())), ready(share.ready(), share.instances()),
            Cell.of(phrases.moment(share.since())),
            Cell.of(share.references().stream().map(Phrases::reference).distinct().collect(Collectors.joining(", "))),
            sources(share.places().stream().map(place -> place.workload().source()).distinct().toList())};
    }

    private Cell[] unknown(UnknownShare share) {
        return new Cell[] {new Cell("? unknown", Tone.NOTICE), ready(share.place().ready(), share.place().instances()),
            Cell.of(phrases.moment(share.since())), Cell.of(Phrases.reference(share.reference()) + " (" + share.reason() + ")"),
            sources(List.of(share.place().workload().source()))};
    }

    private static Cell ready(int ready, int of) {
        return new Cell(ready + "/" + of, ready < of ? Tone.WARNING : Tone.PLAIN);
    }

    private static Cell sources(List<SourceId> sources) {
        return new Cell(sources.stream().map(SourceId::value).collect(Collectors.joining(", ")), Tone.FAINT);
    }
}
