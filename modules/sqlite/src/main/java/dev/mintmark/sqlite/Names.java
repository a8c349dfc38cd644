package dev.mintmark.sqlite;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what the numbers in the file stand for. Equal values are one object: lines are many, names are few.
///
/// Whatever another version or another hand wrote there gives some value, or an [IllegalArgumentException].
final class Names implements AutoCloseable {

    private final NumberedRows<SourceId> sources;
    private final NumberedRows<WorkloadId> workloads;
    private final NumberedRows<ReleaseName> releases;
    private final NumberedRows<ImageEvidence> evidence;
    private final NumberedRows<ContainerName> containers;
    private final NumberedRows<RunningImage> images;
    private final NumberedRows<Shape> shapes;

    record ReleaseName(WorkloadId workload, String revision) {}

    record ContainerName(String name, ContainerRole role) {}

    record Shape(String service, Map<String, String> template) {}

    Names(Connection connection) throws SQLException {
        sources = new NumberedRows<>(connection, "SELECT name FROM source WHERE id = ?",
                row -> new SourceId(row.getString(1)));
        workloads = new NumberedRows<>(connection, "SELECT source, namespace, kind, name FROM workload WHERE id = ?",
                row -> new WorkloadId(source(row.getLong(1)), row.getString(2), row.getString(3), row.getString(4)));
        releases = new NumberedRows<>(connection, "SELECT workload, revision FROM release WHERE id = ?",
                row -> new ReleaseName(workload(row.getLong(1)), row.getString(2)));
        evidence = new NumberedRows<>(connection, "SELECT config, repository_digests FROM evidence WHERE id = ?",
                row -> new ImageEvidence(new Digest(row.getString(1)), digests(row.getString(2))));
        containers = new NumberedRows<>(connection, "SELECT name, role FROM container WHERE id = ?",
                row -> new ContainerName(row.getString(1), StoredWord.read(ContainerRole.class, row.getString(2))
                        .orElse(ContainerRole.CONTAINER)));
        images = new NumberedRows<>(connection,
                "SELECT identified, reference, manifest, config, reason FROM image WHERE id = ?",
                row -> image(row.getBoolean(1), row.getString(2), Digest.parse(row.getString(3)),
                        Digest.parse(row.getString(4)), row.getString(5)));
        shapes = new NumberedRows<>(connection, "SELECT service, template FROM shape WHERE id = ?",
                row -> new Shape(row.getString(1), Map.copyOf(StoredText.readImages(row.getString(2)))));
    }

    SourceId source(long number) throws SQLException {
        return sources.value(number);
    }

    WorkloadId workload(long number) throws SQLException {
        return workloads.value(number);
    }

    ReleaseName release(long number) throws SQLException {
        return releases.value(number);
    }

    ImageEvidence evidence(long number) throws SQLException {
        return evidence.value(number);
    }

    ContainerName container(long number) throws SQLException {
        return containers.value(number);
    }

    RunningImage image(long number) throws SQLException {
        return images.value(number);
    }

    Shape shape(long number) throws SQLException {
        return shapes.value(number);
    }

    private static RunningImage image(boolean identified, String reference, Optional<Digest> manifest,
            Optional<Digest> config, String reason) {
        if (!identified) {
            return new RunningImage.Unidentified(reference, reason);
        }
        if (manifest.isEmpty() && config.isEmpty()) {
            return new RunningImage.Unidentified(reference, "its digests in the record cannot be read by this version");
        }
        return new RunningImage.Identified(reference, manifest, config);
    }

    private static Set<Digest> digests(String text) {
        return Stream.of(text.split(" ")).flatMap(word -> Digest.parse(word).stream()).collect(Collectors.toSet());
    }

    @Override
    public void close() throws SQLException {
        for (var table : Stream.of(sources, workloads, releases, evidence, containers, images, shapes).toList()) {
            table.close();
        }
    }
}
