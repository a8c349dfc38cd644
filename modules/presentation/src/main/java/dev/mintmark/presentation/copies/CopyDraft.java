package dev.mintmark.presentation.copies;

import dev.mintmark.change.copy.CopyLimits;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What an operator has asked for so far. A blank word means: as it is by default.
///
/// @param reveal variables that look secret and are given all the same
public record CopyDraft(CopySubject subject, Optional<SourceId> source, String namespace, Duration lease, String purpose,
        CopyMode mode, String toolbox, String command, String network, boolean writableRoot, String user,
        boolean mayTrace, boolean roomy, Set<String> reveal) {

    /// The kernel's right to look into other processes, without which no debugger works.
    static final String TRACE = "SYS_PTRACE";
    /// Four times the usual of everything that is asked for most.
    static final CopyLimits ROOMY = new CopyLimits(CopyLimits.USUAL.memoryBytes() * 4, CopyLimits.USUAL.milliCpu() * 4,
            CopyLimits.USUAL.processes() * 4, CopyLimits.USUAL.temporaryBytes() * 4);

    public CopyDraft {
        reveal = Set.copyOf(reveal);
    }

    static CopyDraft of(CopySubject subject, Optional<SourceId> source, Duration lease) {
        return new CopyDraft(subject, source, subject.namespace(), lease, "", CopyMode.HOLD, "", "", "", false, "", false,
                false, Set.of());
    }

    List<Relaxation> relaxations() {
        var all = new ArrayList<Relaxation>();
        if (!network.isBlank()) {
            all.add(new Relaxation.Network(network.strip()));
        }
        if (writableRoot) {
            all.add(new Relaxation.WritableRoot());
        }
        if (!user.isBlank()) {
            all.add(new Relaxation.AsUser(user.strip()));
        }
        if (mayTrace) {
            all.add(new Relaxation.Capability(TRACE));
        }
        if (roomy) {
            all.add(new Relaxation.Limits(ROOMY));
        }
        new TreeSet<>(reveal).forEach(name -> all.add(new Relaxation.RevealedVariable(name)));
        return all;
    }

    /// The command, at blanks; what needs more than that is typed in a shell.
    List<String> words() {
        return command.isBlank() || mode == CopyMode.HOLD ? List.of() : List.of(command.strip().split("\\s+"));
    }

    public CopyDraft from(CopySubject newSubject) {
        return new CopyDraft(newSubject, source, namespace, lease, purpose, mode, toolbox, command, network, writableRoot,
                user, mayTrace, roomy, reveal);
    }

    public CopyDraft at(SourceId newSource) {
        return new CopyDraft(subject, Optional.of(newSource), namespace, lease, purpose, mode, toolbox, command, network,
                writableRoot, user, mayTrace, roomy, reveal);
    }

    public CopyDraft inNamespace(String newNamespace) {
        return new CopyDraft(subject, source, newNamespace, lease, purpose, mode, toolbox, command, network, writableRoot,
                user, mayTrace, roomy, reveal);
    }

    public CopyDraft lasting(Duration newLease) {
        return new CopyDraft(subject, source, namespace, newLease, purpose, mode, toolbox, command, network, writableRoot,
                user, mayTrace, roomy, reveal);
    }

    public CopyDraft because(String newPurpose) {
        return new CopyDraft(subject, source, namespace, lease, newPurpose, mode, toolbox, command, network, writableRoot,
                user, mayTrace, roomy, reveal);
    }

    public CopyDraft running(CopyMode newMode, String newCommand) {
        return new CopyDraft(subject, source, namespace, lease, purpose, newMode, toolbox, newCommand, network,
                writableRoot, user, mayTrace, roomy, reveal);
    }

    public CopyDraft withToolbox(String newToolbox) {
        return new CopyDraft(subject, source, namespace, lease, purpose, mode, newToolbox, command, network, writableRoot,
                user, mayTrace, roomy, reveal);
    }

    public CopyDraft onNetwork(String newNetwork) {
        return new CopyDraft(subject, source, namespace, lease, purpose, mode, toolbox, command, newNetwork, writableRoot,
                user, mayTrace, roomy, reveal);
    }

    public CopyDraft asUser(String newUser) {
        return new CopyDraft(subject, source, namespace, lease, purpose, mode, toolbox, command, network, writableRoot,
                newUser, mayTrace, roomy, reveal);
    }

    public CopyDraft withWritableRoot(boolean wanted) {
        return new CopyDraft(subject, source, namespace, lease, purpose, mode, toolbox, command, network, wanted, user,
                mayTrace, roomy, reveal);
    }

    public CopyDraft tracing(boolean wanted) {
        return new CopyDraft(subject, source, namespace, lease, purpose, mode, toolbox, command, network, writableRoot,
                user, wanted, roomy, reveal);
    }

    public CopyDraft withRoom(boolean wanted) {
        return new CopyDraft(subject, source, namespace, lease, purpose, mode, toolbox, command, network, writableRoot,
                user, mayTrace, wanted, reveal);
    }

    public CopyDraft revealing(String name, boolean wanted) {
        var names = new TreeSet<>(reveal);
        if (wanted) {
            names.add(name);
        } else {
            names.remove(name);
        }
        return new CopyDraft(subject, source, namespace, lease, purpose, mode, toolbox, command, network, writableRoot,
                user, mayTrace, roomy, names);
    }
}
