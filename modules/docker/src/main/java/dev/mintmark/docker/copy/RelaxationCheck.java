package dev.mintmark.docker.copy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineQuery;
import dev.mintmark.docker.EngineText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Refuses what would open more than its name says.
final class RelaxationCheck {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]{0,254}");
    private static final Pattern USER = Pattern.compile("[a-zA-Z0-9_.$-]{1,64}(?::[a-zA-Z0-9_.$-]{1,64})?");
    private static final Pattern TARGET = Pattern.compile("(?:/[^/\\p{Cntrl}]{1,255}){1,32}");
    private static final List<String> TAKEN = List.of("/proc", "/sys", "/dev", "/tmp", CopyPaths.GUARD_MOUNT,
            CopyPaths.TOOLBOX);

    /// With any other one, a process can leave its container or take its guard's power away.
    private static final Set<String> CAPABILITIES = Set.of("AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID",
            "IPC_LOCK", "KILL", "NET_ADMIN", "NET_BIND_SERVICE", "NET_RAW", "SETFCAP", "SETGID", "SETPCAP", "SETUID",
            "SYS_CHROOT", "SYS_NICE", "SYS_PTRACE", "SYS_RESOURCE");

    private final CopyEngine engine;

    RelaxationCheck(CopyEngine engine) {
        this.engine = engine;
    }

    void check(List<Relaxation> relaxations) throws CopyRefused, EngineFault, InterruptedException {
        for (var relaxation : relaxations) {
            switch (relaxation) {
                case Relaxation.Network(var name) -> checkNetwork(name);
                case Relaxation.Mount mount -> checkMount(mount);
                case Relaxation.Capability(var name) -> checkCapability(name);
                case Relaxation.AsUser(var user) -> checkUser(user);
                case Relaxation.WritableRoot _, Relaxation.RevealedVariable _, Relaxation.Limits _ -> { }
            }
        }
    }

    private void checkNetwork(String name) throws CopyRefused, EngineFault, InterruptedException {
        if (!NAME.matcher(name).matches() || name.equals("host")) {
            throw CopyProblems.notLaunched("copy.network", "\"" + EngineText.line(name) + "\" is no network of the "
                    + "engine that a copy could have to itself.", "Choose one that \"docker network ls\" lists.");
        }
        var network = engine.find("/networks/" + EngineQuery.encoded(name));
        if (network.isEmpty()) {
            throw CopyProblems.notLaunched("copy.network", "The engine has no network \"" + name + "\".",
                    "Choose one that \"docker network ls\" lists.");
        }
        if (EngineText.of(network.get().path("Driver")).equals("host")) {
            throw CopyProblems.notLaunched("copy.network", "The network \"" + name + "\" is that of the machine.",
                    "Choose another one.");
        }
    }

    private void checkMount(Relaxation.Mount mount) throws CopyRefused, EngineFault, InterruptedException {
        var name = mount.what();
        if (!NAME.matcher(name).matches() || name.startsWith("mintmark-")) {
            throw CopyProblems.notLaunched("copy.mount", "\"" + EngineText.line(name) + "\" is no named volume; paths "
                    + "of the machine are never mounted.", "Choose one that \"docker volume ls\" lists.");
        }
        if (!TARGET.matcher(mount.target()).matches() || mount.target().contains("/..")
                || TAKEN.stream().anyMatch(taken -> (mount.target() + "/").startsWith(taken + "/"))) {
            throw CopyProblems.notLaunched("copy.mount", "Nothing can be mounted at \""
                    + EngineText.line(mount.target()) + "\".", "Choose another folder, written from the root on.");
        }
        var volume = engine.find("/volumes/" + EngineQuery.encoded(name));
        if (volume.isEmpty()) {
            throw CopyProblems.notLaunched("copy.mount", "The engine has no volume \"" + name + "\".",
                    "Choose one that \"docker volume ls\" lists.");
        }
        if (isPathOfTheMachine(volume.get())) {
            throw CopyProblems.notLaunched("copy.mount", "The volume \"" + name + "\" is a path of the machine.",
                    "Choose another one.");
        }
    }

    /// The local driver mounts whatever its options say, a folder of the machine for one.
    private static boolean isPathOfTheMachine(JsonNode volume) {
        var options = volume.path("Options");
        return (EngineText.of(options.path("o")) + "," + EngineText.of(options.path("type"))).contains("bind");
    }

    private static void checkCapability(String name) throws CopyRefused {
        if (!CAPABILITIES.contains(name)) {
            throw CopyProblems.notLaunched("copy.capability", "With \"" + EngineText.line(name) + "\" a process could "
                    + "leave its container.", "Choose among "
                    + String.join(", ", CAPABILITIES.stream().sorted().toList()) + ".");
        }
    }

    private static void checkUser(String user) throws CopyRefused {
        if (!USER.matcher(user).matches()) {
            throw CopyProblems.notLaunched("copy.user", "\"" + EngineText.line(user) + "\" is no user.",
                    "Write a name or a number, and a group after a colon if need be.");
        }
    }
}
