package dev.mintmark.change.copy;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditedAct;
import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.Listing;
import dev.mintmark.change.inside.PathChange;
import dev.mintmark.change.inside.PortForward;
import dev.mintmark.change.inside.ProcessLine;
import dev.mintmark.change.inside.TerminalSize;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The inside of a copy or of another container, with what is run there armed and on record. Of a command only its program and the number of its
/// arguments are kept, because arguments may be secret.
public final class AuditedInside implements CopyInside {

    private final CopyInside inside;
    private final CopyId id;
    private final CopyPlace place;
    private final String purpose;
    private final Arming arming;
    private final AuditLog audit;
    private final String operator;

    /// @param id      names in the audit what this is the inside of
    /// @param purpose why, in the operator's words
    public AuditedInside(CopyInside inside, CopyId id, CopyPlace place, String purpose, Arming arming, AuditLog audit,
            String operator) {
        this.inside = requireNonNull(inside, "inside");
        this.id = requireNonNull(id, "id");
        this.place = requireNonNull(place, "place");
        this.purpose = requireNonNull(purpose, "purpose");
        this.arming = requireNonNull(arming, "arming");
        this.audit = requireNonNull(audit, "audit");
        this.operator = requireNonNull(operator, "operator");
    }

    /// One call to the inside.
    @FunctionalInterface
    private interface Call<T> {

        T make() throws InsideFailed, InterruptedException;
    }

    @Override
    public CopyProcess shell(TerminalSize size) throws InsideFailed, InterruptedException {
        var act = begin("copy.shell", Map.of());
        return new AuditedProcess(run(act, () -> inside.shell(size)), act);
    }

    @Override
    public CopyProcess exec(List<String> command) throws InsideFailed, InterruptedException {
        var act = begin("copy.exec", facts(command));
        return new AuditedProcess(run(act, () -> inside.exec(command)), act);
    }

    @Override
    public CopyProcess exec(List<String> command, TerminalSize size) throws InsideFailed, InterruptedException {
        var act = begin("copy.exec", facts(command));
        return new AuditedProcess(run(act, () -> inside.exec(command, size)), act);
    }

    @Override
    public PortForward forward(int remote, int local) throws InsideFailed, InterruptedException {
        var act = begin("copy.forward", Map.of("port", Integer.toString(remote)));
        var forward = run(act, () -> inside.forward(remote, local));
        act.succeeded(Map.of("local", Integer.toString(forward.local())));
        return forward;
    }

    @Override
    public InputStream logs(int lines, boolean follow) throws InsideFailed, InterruptedException {
        return inside.logs(lines, follow);
    }

    @Override
    public Listing list(String directory) throws InsideFailed, InterruptedException {
        return inside.list(directory);
    }

    @Override
    public InputStream read(String file) throws InsideFailed, InterruptedException {
        return inside.read(file);
    }

    @Override
    public List<ProcessLine> processes() throws InsideFailed, InterruptedException {
        return inside.processes();
    }

    @Override
    public List<PathChange> changes() throws InsideFailed, InterruptedException {
        return inside.changes();
    }

    /// Each act in a copy has a name of its own, because several go on at once.
    private AuditedAct begin(String act, Map<String, String> more) throws InsideFailed {
        var refusal = arming.refusal(place.source());
        if (refusal.isPresent()) {
            throw new InsideFailed(refusal.get(), null);
        }
        var facts = new TreeMap<>(more);
        facts.put("source", place.source().value());
        facts.put("place", place.toString());
        try {
            return AuditedAct.begin(audit, act, id + "/" + CopyId.fresh(), operator, purpose, facts);
        } catch (AuditUnavailable unavailable) {
            throw new InsideFailed(unavailable.problem(), unavailable);
        }
    }

    private static <T> T run(AuditedAct act, Call<T> call) throws InsideFailed, InterruptedException {
        try {
            return call.make();
        } catch (InsideFailed failed) {
            act.failed(failed.problem());
            throw failed;
        } catch (InterruptedException cancelled) {
            act.failed(DebugCopies.cancelled());
            throw cancelled;
        }
    }

    private static SortedMap<String, String> facts(List<String> command) {
        return new TreeMap<>(Map.of("program", command.isEmpty() ? "" : command.getFirst(),
                "arguments", Integer.toString(Math.max(0, command.size() - 1))));
    }
}
