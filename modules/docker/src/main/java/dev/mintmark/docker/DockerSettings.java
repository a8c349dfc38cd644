package dev.mintmark.docker;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/// How an engine is looked at.
///
/// @param labelFilter only containers with this label are seen, written `key` or `key=value` as for `docker ps`
/// @param deadline    how long one request may take, connecting included
/// @param heartbeat   how often a silent engine is asked whether it is still there
/// @param relist      how often everything is looked at again, because an engine drops events when it is busy
/// @param concurrency requests under way at the same time, events aside
/// @param sshProgram  the operator's ssh, by name or by path
public record DockerSettings(Optional<String> labelFilter, Duration deadline, Duration heartbeat, Duration relist,
        int concurrency, String sshProgram) {

    public static final DockerSettings USUAL = new DockerSettings(Optional.empty(), Duration.ofSeconds(10),
            Duration.ofSeconds(15), Duration.ofMinutes(5), 8, "ssh");

    public DockerSettings {
        requireNonNull(labelFilter, "labelFilter");
        requireNonNull(deadline, "deadline");
        requireNonNull(heartbeat, "heartbeat");
        requireNonNull(relist, "relist");
        requireNonNull(sshProgram, "sshProgram");
        if (concurrency < 1) {
            throw new IllegalArgumentException("At least one request at a time: " + concurrency);
        }
    }

    public DockerSettings withLabelFilter(String label) {
        return new DockerSettings(Optional.of(label), deadline, heartbeat, relist, concurrency, sshProgram);
    }

    public DockerSettings withDeadline(Duration other) {
        return new DockerSettings(labelFilter, other, heartbeat, relist, concurrency, sshProgram);
    }

    public DockerSettings withHeartbeat(Duration other) {
        return new DockerSettings(labelFilter, deadline, other, relist, concurrency, sshProgram);
    }

    public DockerSettings withSshProgram(String program) {
        return new DockerSettings(labelFilter, deadline, heartbeat, relist, concurrency, program);
    }
}
