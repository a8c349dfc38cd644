package dev.mintmark.docker.copy;

import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.secret.Masking;
import java.util.ArrayList;
import java.util.List;

/// What an operator should know before a copy is launched.
final class CopyWarnings {

    private final CopyRequest request;
    private final List<Problem> warnings = new ArrayList<>();

    CopyWarnings(CopyRequest request) {
        this.request = request;
        for (var relaxation : request.relaxations()) {
            if (relaxation instanceof Relaxation.Capability(var name) && name.equals("SYS_PTRACE")) {
                warnings.add(new Problem("copy.guard-exposed", "The guard cannot be protected from inside.",
                        "With SYS_PTRACE, a process in the copy can trace its guard and stop the clock of the lease.",
                        "Do without it, or see that a console sweeps this engine after the lease."));
            }
            if (relaxation instanceof Relaxation.Mount mount && mount.writable()) {
                warnings.add(new Problem("copy.writes-outside", "What is written to " + mount.target()
                        + " stays after the copy.", "The volume " + mount.what() + " is mounted for writing.",
                        "Mount it for reading only if that is enough."));
            }
            if (relaxation instanceof Relaxation.Network(var name) && !name.equals("none")) {
                warnings.add(new Problem("copy.not-cut-off", "The copy is not cut off.", "From the network " + name
                        + " it reaches what is there, and often what the engine's machine serves.",
                        "Launch it without a network if that is enough."));
            }
        }
    }

    CopyWarnings ofMissing(String reference) {
        warnings.add(new Problem("copy.not-pulled", "What the copy will have is not known yet.",
                "The engine does not have the image " + reference + ", so it is pulled first.",
                "Launch it: what is secret by name or shape is withheld then, too."));
        return this;
    }

    CopyWarnings ofCommand(List<String> command) {
        if (request.mode() == CopyMode.RUN && command.stream().anyMatch(Masking::isSecretValue)) {
            warnings.add(new Problem("copy.secret-in-command", "The copy gets what looks like a secret.",
                    "The command that it runs holds one, and is run as it is.",
                    "Say another command, or hold the copy."));
        }
        return this;
    }

    List<Problem> list() {
        return warnings;
    }
}
