package dev.mintmark.docker;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// The command that reaches an engine through the operator's own ssh, as Docker's command line does.
final class SshCommand {

    private SshCommand() {}

    /// Nobody is there to type a password, so ssh must not ask for one.
    static List<String> to(URI host, DockerSettings settings) {
        var command = new ArrayList<>(List.of(settings.sshProgram(), "-T",
                "-o", "BatchMode=yes",
                "-o", "ConnectTimeout=" + Math.max(1, settings.deadline().toSeconds())));
        if (host.getUserInfo() != null) {
            command.addAll(List.of("-l", host.getUserInfo()));
        }
        if (host.getPort() >= 0) {
            command.addAll(List.of("-p", Integer.toString(host.getPort())));
        }
        command.addAll(List.of("--", host.getHost(), "docker"));
        var path = host.getPath();
        if (path != null && path.length() > 1) {
            command.addAll(List.of("--host", "unix://" + quoted(path)));
        }
        command.addAll(List.of("system", "dial-stdio"));
        return List.copyOf(command);
    }

    /// The other side's shell reads what ssh passes on.
    private static String quoted(String path) {
        return path.matches("[A-Za-z0-9_./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
