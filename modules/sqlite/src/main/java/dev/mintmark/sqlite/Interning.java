package dev.mintmark.sqlite;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.VersionCount;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the number under which the file knows a name, and adds the name if it is new. Used by the writer alone.
final class Interning implements AutoCloseable {

    /// Beyond this many names the memory of them starts anew: a hostile source may invent names without end.
    private static final int MOST_REMEMBERED = 50_000;

    private final NameTable sources;
    private final NameTable workloads;
    private final NameTable releases;
    private final NameTable evidence;
    private final NameTable containers;
    private final NameTable images;
    private final NameTable shapes;
    private final Map<Object, Long> remembered = new HashMap<>();

    private record ReleaseName(long workload, String revision) {}

    private record ContainerName(String name, String role) {}

    private record ShapeName(String service, Map<String, String> template) {}

    Interning(Connection connection) throws SQLException {
        sources = new NameTable(connection, "source", "name");
        workloads = new NameTable(connection, "workload", "source", "namespace", "kind", "name");
        releases = new NameTable(connection, "release", "workload", "revision");
        evidence = new NameTable(connection, "evidence", "config", "repository_digests");
        containers = new NameTable(connection, "container", "name", "role");
        images = new NameTable(connection, "image", "identified", "reference", "manifest", "config", "reason");
        shapes = new NameTable(connection, "shape", "service", "template");
    }

    long source(SourceId id) throws SQLException {
        return number(id, sources, () -> List.of(StoredText.of(id.value())));
    }

    long workload(WorkloadId id) throws SQLException {
        return number(id, workloads, () -> List.of(source(id.source()), StoredText.of(id.namespace()),
                StoredText.of(id.kind()), StoredText.of(id.name())));
    }

    long release(WorkloadId workload, String revision) throws SQLException {
        var owner = workload(workload);
        var name = StoredText.of(revision);
        return number(new ReleaseName(owner, name), releases, () -> List.of(owner, name));
    }

    long evidence(ImageEvidence learnt) throws SQLException {
        return number(learnt, evidence, () -> List.of(learnt.config().value(), learnt.repositoryDigests().stream()
                .sorted().limit(StoredText.MOST_IMAGES).map(Digest::value).collect(Collectors.joining(" "))));
    }

    long container(VersionCount version) throws SQLException {
        var name = new ContainerName(StoredText.of(version.container()), StoredWord.of(version.role()));
        return number(name, containers, () -> List.of(name.name(), name.role()));
    }

    long image(RunningImage image) throws SQLException {
        return number(image, images, () -> switch (image) {
            case RunningImage.Identified(var reference, var manifest, var config) ->
                    List.of(1, StoredText.of(reference), text(manifest), text(config), "");
            case RunningImage.Unidentified(var reference, var reason) ->
                    List.of(0, StoredText.of(reference), "", "", StoredText.of(reason));
        });
    }

    long shape(Workload workload) throws SQLException {
        return number(new ShapeName(workload.service(), workload.template()), shapes,
                () -> List.of(StoredText.of(workload.service()), StoredText.ofImages(workload.template())));
    }

    private long number(Object name, NameTable table, Lane.Work<List<Object>> columns) throws SQLException {
        var known = remembered.get(name);
        if (known != null) {
            return known;
        }
        var number = table.number(columns.run());
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(name, number);
        return number;
    }

    private static String text(Optional<Digest> digest) {
        return digest.map(Digest::value).orElse("");
    }

    @Override
    public void close() throws SQLException {
        for (var table : List.of(sources, workloads, releases, evidence, containers, images, shapes)) {
            table.close();
        }
    }
}
