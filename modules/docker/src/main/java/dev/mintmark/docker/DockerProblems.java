package dev.mintmark.docker;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageName;

/// Says faults in the operator's words. The one door through which they leave this room.
public final class DockerProblems {

    private DockerProblems() {}

    static Problem of(DockerEndpoint endpoint, EngineFault fault) {
        return new Problem(code(fault), "Containers of the engine at " + endpoint.text() + " could not be listed.",
                fault.getMessage(), next(fault));
    }

    static Problem ofContainer(String name, EngineFault fault) {
        return new Problem("docker.api", "Container " + name + " could not be looked at closely.", fault.getMessage(),
                "Run \"docker inspect " + name + "\" on that engine to see what it says.");
    }

    static Problem ofImage(ImageName image, DockerEndpoint endpoint, EngineFault fault) {
        var what = "The image " + image + " could not be read from the engine at " + endpoint.text() + ".";
        return fault.kind() == EngineFault.Kind.NOT_FOUND
                ? new Problem("image.missing", what, "The engine at " + endpoint.text() + " has no such image.",
                        "Look at what \"docker images\" lists, or pull the image.")
                : new Problem(code(fault), what, fault.getMessage(), next(fault));
    }

    /// What was not done, and why it was not.
    ///
    /// @param what a whole sentence
    public static Problem of(String what, EngineFault fault) {
        return new Problem(code(fault), what, fault.getMessage(), next(fault));
    }

    private static String code(EngineFault fault) {
        return switch (fault.kind()) {
            case UNREACHABLE, SILENT, CUT -> "docker.unreachable";
            case PERMISSION -> "docker.permission";
            case TLS -> "docker.tls";
            case SSH -> "docker.ssh";
            case ENDPOINT -> "docker.endpoint";
            case NOT_FOUND, STATUS, TOO_LARGE, NOT_JSON -> "docker.api";
            case TOO_OLD -> "docker.old";
        };
    }

    private static String next(EngineFault fault) {
        return switch (fault.kind()) {
            case UNREACHABLE, SILENT, CUT -> "Check that the engine runs, then choose Retry.";
            case PERMISSION ->
                    "Join the group \"docker\" and log in again, or set DOCKER_HOST to an engine of your own.";
            case TLS -> "Check the certificates of the Docker context, or DOCKER_CERT_PATH and DOCKER_TLS_VERIFY.";
            case SSH -> "Check that ssh gets there without asking for anything: keys in the agent, host key known.";
            case ENDPOINT -> "Correct the address of the engine.";
            case NOT_FOUND, STATUS, TOO_LARGE, NOT_JSON ->
                    "Check that a Docker engine, and nothing else, answers there, and look into its log.";
            case TOO_OLD -> "Update the engine.";
        };
    }
}
