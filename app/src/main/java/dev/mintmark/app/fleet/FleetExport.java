package dev.mintmark.app.fleet;

import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.export.TableExport;
import dev.mintmark.presentation.export.TableExport.Column;
import dev.mintmark.presentation.fleet.FleetModel;
import dev.mintmark.presentation.fleet.InstanceLine;
import dev.mintmark.presentation.fleet.Row;
import dev.mintmark.presentation.fleet.ServiceLine;
import dev.mintmark.presentation.fleet.VersionLine;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The list in view as a table of text: services, versions, or the instances of what is open.
final class FleetExport implements Exportable {

    private final FleetContext context;
    private final Predicate<Row<?, ?>> selected;
    private final Kind kind;

    enum Kind { SERVICES, VERSIONS, INSTANCES }

    /// @param selected whether a row is selected in its list
    FleetExport(FleetContext context, Kind kind, Predicate<Row<?, ?>> selected) {
        this.context = context;
        this.kind = kind;
        this.selected = selected;
    }

    @Override
    public String name() {
        return switch (kind) {
            case SERVICES -> "fleet";
            case VERSIONS -> "fleet-versions";
            case INSTANCES -> "fleet-instances";
        };
    }

    @Override
    public TableExport all() {
        return export(_ -> true);
    }

    @Override
    public TableExport selected() {
        var some = export(selected);
        return some.rows().isEmpty() ? all() : some;
    }

    private TableExport export(Predicate<Row<?, ?>> which) {
        var model = context.model();
        return switch (kind) {
            case SERVICES -> new TableExport(columns("service", "kinds", "status", "ready", "instances", "versions",
                    "newest", "signs", "sources"), model.services().rows().stream().filter(which)
                    .map(row -> service(row.value())).toList());
            case VERSIONS -> new TableExport(columns("version", "references", "digests", "ready", "instances", "since",
                    "targets"), model.versions().rows().stream().filter(which).map(row -> version(row.value()))
                    .toList());
            case INSTANCES -> instances(model, which);
        };
    }

    private TableExport instances(FleetModel model, Predicate<Row<?, ?>> which) {
        return new TableExport(columns("instance", "version", "reference", "source", "workload", "host", "role", "state",
                "reason", "restarts", "since"), model.instances().rows().stream().filter(which)
                .map(row -> instance(row.value())).toList());
    }

    private List<Column> columns(String... keys) {
        return Arrays.stream(keys).map(key -> new Column(key, context.words().get("fleet.column." + key))).toList();
    }

    private List<String> service(ServiceLine line) {
        var service = line.summary();
        return List.of(service.name(), context.says().kinds(line), context.says().severity(service.severity()),
                String.valueOf(service.ready()), String.valueOf(service.instances()),
                service.versions().stream().map(share -> share.version().id().shortForm() + " " + share.instances())
                        .collect(Collectors.joining(", ")),
                service.newest().map(Instant::toString).orElse(""),
                service.signs().stream().map(context.says()::signInFull).collect(Collectors.joining("; ")),
                context.says().sources(service.sources()));
    }

    private List<String> version(VersionLine line) {
        var version = line.summary();
        return List.of(version.version().id().value(), String.join(", ", version.references()),
                version.version().digests().stream().map(digest -> digest.value()).collect(Collectors.joining(", ")),
                String.valueOf(version.ready()), String.valueOf(version.instances()), version.since().toString(),
                line.targets().stream().map(target -> target.service() + " @ " + target.source().name() + " "
                        + target.instances()).collect(Collectors.joining(", ")));
    }

    private List<String> instance(InstanceLine line) {
        var instance = line.instance();
        return List.of(instance.name(), line.version().map(version -> version.id().value()).orElse(""),
                instance.image().reference(), instance.workload().source().value(),
                instance.workload().kind() + " " + instance.workload().name(), instance.host(),
                context.says().role(instance.role()), context.says().state(instance.state()), instance.reason(),
                String.valueOf(instance.restarts()), instance.since().toString());
    }
}
