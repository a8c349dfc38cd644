package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.domain.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the operator's relaxations come to in a cluster, and which of them a cluster cannot keep.
final class Switches {

    private static final Pattern CAPABILITY = Pattern.compile("[A-Z][A-Z_]{1,40}");
    private static final Pattern OBJECT_NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final Pattern TARGET = Pattern.compile("(?:/[A-Za-z0-9._-]{1,100}){1,20}");
    private static final Pattern RESERVED = Pattern.compile("/(?:proc|sys|dev|tmp|\\.mintmark)(?:/.*)?|.*/\\.\\.?(?:/.*)?");

    private final String what;
    private final List<String> capabilities = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private String network = CopyPolicy.CLOSED;
    private boolean readOnly = true;

    Switches(CopyRequest request, String what) throws CopyRefused {
        this.what = what;
        for (var relaxation : request.relaxations()) {
            take(relaxation);
        }
    }

    private void take(Relaxation relaxation) throws CopyRefused {
        switch (relaxation) {
            case Relaxation.Network(var name) -> {
                require(name.equals(CopyPolicy.OPEN), "A cluster has no network called " + name + " for a copy.",
                        "Choose the network " + CopyPolicy.OPEN + ", or none.");
                network = CopyPolicy.OPEN;
            }
            case Relaxation.WritableRoot _ -> readOnly = false;
            case Relaxation.Capability(var name) -> {
                var bare = name.startsWith("CAP_") ? name.substring(4) : name;
                require(CAPABILITY.matcher(bare).matches(), name + " is no capability.", "Write it as in SYS_PTRACE.");
                capabilities.add(bare);
                if (!bare.equals("NET_BIND_SERVICE")) {
                    notRestricted("capability " + bare);
                }
            }
            case Relaxation.AsUser(var user) -> {
                if (user.equals("0") || user.startsWith("0:") || user.startsWith("root")) {
                    notRestricted("user root");
                }
            }
            case Relaxation.Mount(var name, var target, var writable) -> {
                require(OBJECT_NAME.matcher(name).matches(), name + " is no name of a ConfigMap.",
                        "In a cluster only ConfigMaps can be mounted.");
                require(TARGET.matcher(target).matches() && !RESERVED.matcher(target).matches(),
                        "Nothing can be mounted at " + target + ".", "Choose another folder, such as /etc/config.");
                require(!writable, "A ConfigMap can only be read.", "Mount it read-only.");
            }
            case Relaxation.RevealedVariable _ -> { }
            case Relaxation.Limits _ -> { }
        }
    }

    private void notRestricted(String relaxed) {
        warnings.add(new Problem("copy.not-restricted", "The copy will not keep to PodSecurity restricted.",
                "It has " + relaxed + ", as you asked.", "A namespace that is restricted will refuse it."));
    }

    private void require(boolean kept, String why, String next) throws CopyRefused {
        if (!kept) {
            throw CopyProblems.refused("copy.relaxation", what, why, next);
        }
    }

    String network() {
        return network;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    List<String> capabilities() {
        return capabilities;
    }

    List<Problem> warnings() {
        return warnings;
    }
}
