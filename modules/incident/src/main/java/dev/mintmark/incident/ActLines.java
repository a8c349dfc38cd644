package dev.mintmark.incident;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.audit.WholeAct;
import dev.mintmark.change.copy.CopyAccount;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.RunAccount;
import dev.mintmark.incident.Story.Kind;
import dev.mintmark.incident.Story.Line;
import dev.mintmark.incident.Story.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the audit tells of what was done for an incident, one line for each act with how it ended.
final class ActLines {

    /// Codes of problems by which a process in a copy is let go of.
    private static final Set<String> LEFT = Set.of("copy.left", "copy.gone");

    private final PinnedThings pinned;
    private final List<CopyAccount> copies;
    private final List<RunAccount> rollbacks;
    private final List<WholeAct> others;

    /// @param lines all of the audit since the story begins, in order
    ActLines(List<AuditEntry> lines, Belonging belonging, PinnedThings pinned) {
        this.pinned = pinned;
        this.copies = CopyAccount.in(lines).stream().filter(copy -> belonging.has(copy.entries().getFirst())).toList();
        this.rollbacks = RunAccount.in(lines).stream().filter(run -> belonging.has(run.entries().getFirst())).toList();
        this.others = WholeAct.in(lines).stream().filter(act -> !isAccounted(act))
                .filter(act -> belonging.has(act.first()) || isPartOfOne(act)).toList();
    }

    private static boolean isAccounted(WholeAct act) {
        return switch (act.record().act()) {
            case "copy.launch", "copy.extend", "copy.end", "rollback.run", "rollback.step" -> true;
            default -> false;
        };
    }

    private boolean isPartOfOne(WholeAct act) {
        return copies.stream().anyMatch(copy -> copy.isInside(act.first()))
                || rollbacks.stream().anyMatch(run -> run.isAbout(act.first()));
    }

    List<CopyAccount> copies() {
        return copies;
    }

    List<RunAccount> rollbacks() {
        return rollbacks;
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        copies.forEach(copy -> lines.add(line(copy)));
        rollbacks.forEach(run -> lines.add(line(run)));
        rollbacks.forEach(run -> run.doneAt().ifPresent(at -> lines.add(restored(run, at))));
        others.forEach(act -> lines.add(line(act)));
        return lines;
    }

    private Line line(CopyAccount copy) {
        var details = new ArrayList<String>();
        details.add("for: " + copy.purpose());
        details.add("on " + copy.place() + ", " + copy.mode() + ", lease " + Spans.of(copy.lease()));
        if (!copy.relaxed().isEmpty()) {
            details.add("given up for it: " + String.join(", ", copy.relaxed()));
        }
        details.add(ending(copy));
        var references = references(copy.entries());
        references.put("copy", copy.id());
        copy.digest().ifPresent(digest -> references.put("from", digest.value()));
        return line(copy.entries().getFirst(), copy.endedAt(), "Debug copy of " + service(copy.entries())
                .map(name -> name + " ").orElse("") + copied(copy) + ", " + copy.id(),
                details,
                references, outcome(copy));
    }

    private static Outcome outcome(CopyAccount copy) {
        return switch (copy.state()) {
            case ENDED -> Outcome.DONE;
            case NOT_LAUNCHED -> Outcome.FAILED;
            case LAUNCH_UNKNOWN, END_UNKNOWN, LIVES -> Outcome.UNKNOWN;
        };
    }

    /// What it is a copy of, in the fewest words that tell it.
    static String copied(CopyAccount copy) {
        var name = copy.image().replaceFirst("@.*$", "");
        var digest = copy.digest().map(known -> known.shortForm());
        return name.startsWith("sha256:") ? digest.orElse(name.substring(7, Math.min(14, name.length())))
                : digest.map(known -> known + " (" + name + ")").orElse(name);
    }

    /// How it ended, or why nobody knows.
    static String ending(CopyAccount copy) {
        return switch (copy.state()) {
            case ENDED -> switch (copy.ending()) {
                case "asked" -> "ended when the operator asked, and seen to be gone";
                case "swept" -> "ended by the sweep, past its lease";
                case "lease" -> "gone at the end of its lease";
                default -> "found to be gone; nobody asked from here";
            };
            case NOT_LAUNCHED -> "not launched: " + copy.why();
            case LAUNCH_UNKNOWN -> "launch without an end on record: unknown outcome";
            case END_UNKNOWN -> "its end was asked for and not seen: unknown outcome";
            case LIVES -> "no end on record; its lease ends at " + copy.leasedUntil();
        };
    }

    private Line line(RunAccount run) {
        var details = new ArrayList<String>();
        details.add("reason: " + run.reason() + run.ticket().map(ticket -> " (" + ticket + ")").orElse(""));
        run.workloads().forEach(workload -> details.add("in " + workload));
        run.steps().forEach(step -> details.add("step " + step.number() + ", " + step.state().word() + ": "
                + step.title()
                + (step.answer().isBlank() ? "" : ": " + step.answer())));
        if (!run.why().isBlank()) {
            details.add("why: " + run.why());
        }
        var references = references(run.entries());
        references.put("plan", run.plan() + " " + run.hash());
        references.put("from", run.legs().stream().flatMap(leg -> leg.from().stream()).distinct()
                .collect(Collectors.joining(" ")));
        references.put("to", run.legs().stream().map(RunAccount.Leg::to).distinct().collect(Collectors.joining(" ")));
        var what = service(run.entries()).map(name -> "Rollback of " + name).orElse("Rollback");
        return line(run.entries().getFirst(), run.doneAt().or(run::endedAt), what + " to " + targets(run)
                + " (" + run.plan() + "): " + ended(run), details, references, outcome(run));
    }

    private Line restored(RunAccount run, Instant at) {
        return new Line(at, Kind.FLEET, pinned.serviceOf(run.entries().getFirst()).orElse(""), PlainText.line(
                "Every instance was seen to run " + targets(run), 1_000), List.of(), Map.of("plan", run.plan()));
    }

    /// What people know it by, where that is known.
    private Optional<String> service(List<AuditEntry> entries) {
        return pinned.serviceOf(entries.getFirst());
    }

    static String targets(RunAccount run) {
        return run.legs().stream().map(RunAccount.Leg::to).distinct().map(ActLines::shortened)
                .collect(Collectors.joining(", "));
    }

    static String shortened(String digest) {
        return digest.replaceFirst("^sha(256|512):", "").replaceFirst("^([0-9a-f]{7})[0-9a-f]+$", "$1");
    }

    /// How far a rollback came, by what was seen.
    static String ended(RunAccount run) {
        return run.doneAt().isPresent() ? "seen on every instance"
                + (run.endedAt().isEmpty() ? ", its end is not on record" : "") : run.stage().word();
    }

    private static Outcome outcome(RunAccount run) {
        if (run.endedAt().isEmpty()) {
            return run.doneAt().isPresent() ? Outcome.DONE : Outcome.UNKNOWN;
        }
        return run.stage() == Run.Stage.DONE ? Outcome.DONE : Outcome.FAILED;
    }

    /// A process that was let go of, or that ended with its copy: with which code is not known, and nothing went wrong.
    private static boolean wasLeft(WholeAct act) {
        return act.fact("problem").filter(LEFT::contains).isPresent();
    }

    private Line line(WholeAct act) {
        var details = new ArrayList<String>();
        if (!act.record().reason().isBlank()) {
            details.add("reason: " + act.record().reason());
        }
        act.fact("exit").ifPresent(code -> details.add("exit code " + code));
        act.fact("why").ifPresent(why -> details.add("why: " + why));
        var outcome = act.isOpen() ? Outcome.UNKNOWN : wasLeft(act) ? Outcome.NONE : act.hasFailed() ? Outcome.FAILED
                : act.end().isPresent() ? Outcome.DONE : Outcome.NONE;
        return line(act.first(), act.took().map(_ -> act.end().orElseThrow().at()), words(act), details,
                references(act.entries()), outcome);
    }

    private static String words(WholeAct act) {
        var subject = act.record().subject().split("/", 2)[0];
        return switch (act.record().act()) {
            case "copy.shell" -> "Shell in " + subject;
            case "copy.exec" -> "Ran " + act.fact("program").orElse("a program") + " in " + subject;
            case "copy.forward" -> "Forwarded port " + act.fact("port").orElse("?") + " of " + subject;
            case "ephemeral.add" -> "Container of tools added to " + act.fact("target").orElse(subject);
            case "rollback.rehearse" -> "Rehearsed the rollback " + subject;
            case "rollback.abort" -> "Aborted the rollback " + subject;
            case "rollback.game-day" -> "Held a game day with the rollback " + subject;
            default -> act.record().act() + " of " + act.record().subject();
        };
    }

    private Line line(AuditEntry begin, Optional<Instant> endedAt, String what, List<String> details,
            SortedMap<String, String> references, Outcome outcome) {
        return new Line(begin.at(), endedAt, Kind.ACT, pinned.serviceOf(begin).orElse(""),
                PlainText.line(begin.record().actor(), 100), PlainText.line(what, 1_000),
                details.stream().map(detail -> PlainText.line(detail, 1_000)).toList(), references, outcome);
    }

    private static SortedMap<String, String> references(List<AuditEntry> entries) {
        var references = new TreeMap<String, String>();
        references.put("audit", reference(entries.getFirst()));
        var end = entries.getLast();
        if (entries.size() > 1 && end.record().stage() != AuditStage.STARTED) {
            references.put("audit.end", reference(end));
        }
        return references;
    }

    private static String reference(AuditEntry entry) {
        return entry.number() + " " + entry.hash().value();
    }
}
