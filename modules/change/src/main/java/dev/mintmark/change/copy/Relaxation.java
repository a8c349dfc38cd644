package dev.mintmark.change.copy;

import static java.util.Objects.requireNonNull;

/// One default that the operator gave up for a copy. Each is a visible switch before the launch, and a fact of the audit.
public sealed interface Relaxation {

    /// For the audit, JSON and labels: `network=shop`. Holds no secret.
    String word();

    /// The copy may reach a network.
    ///
    /// @param name of a network of the engine; of a cluster, `egress`: everything the cluster lets pods reach
    record Network(String name) implements Relaxation {

        public Network {
            requireNonNull(name, "name");
        }

        @Override
        public String word() {
            return "network=" + name;
        }
    }

    /// The root file system can be written.
    record WritableRoot() implements Relaxation {

        @Override
        public String word() {
            return "writable-root";
        }
    }

    /// It runs as another user than the image names.
    record AsUser(String user) implements Relaxation {

        public AsUser {
            requireNonNull(user, "user");
        }

        @Override
        public String word() {
            return "user=" + user;
        }
    }

    /// It keeps one of the kernel's capabilities.
    ///
    /// @param name without `CAP_`: `SYS_PTRACE`
    record Capability(String name) implements Relaxation {

        public Capability {
            requireNonNull(name, "name");
        }

        @Override
        public String word() {
            return "capability=" + name;
        }
    }

    /// A variable that looks secret is given to it all the same.
    record RevealedVariable(String name) implements Relaxation {

        public RevealedVariable {
            requireNonNull(name, "name");
        }

        @Override
        public String word() {
            return "reveal=" + name;
        }
    }

    /// Something of the place is mounted into it.
    ///
    /// @param what a named volume of the engine or a ConfigMap of the namespace; never a path of the host
    record Mount(String what, String target, boolean writable) implements Relaxation {

        public Mount {
            requireNonNull(what, "what");
            requireNonNull(target, "target");
        }

        @Override
        public String word() {
            return "mount=" + what + ":" + target + (writable ? ":rw" : ":ro");
        }
    }

    /// It has other limits than [CopyLimits#USUAL].
    record Limits(CopyLimits limits) implements Relaxation {

        public Limits {
            requireNonNull(limits, "limits");
        }

        @Override
        public String word() {
            return "limits=" + limits.memoryBytes() + "," + limits.milliCpu() + "," + limits.processes() + ","
                    + limits.temporaryBytes();
        }
    }
}
