package dev.mintmark.change.rollback;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.audit.WholeAct;
import dev.mintmark.change.rollback.Run.Stage;
import dev.mintmark.change.rollback.RunAccount.CheckLine;
import dev.mintmark.change.rollback.RunAccount.Leg;
import dev.mintmark.change.rollback.RunAccount.StepLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads runs out of the audit without their plans. Lines may have been written by an older or a newer version: what is not
/// understood is left out.
final class RunAccounts {

    private RunAccounts() {}

    static List<RunAccount> in(List<AuditEntry> lines) {
        var begun = new LinkedHashMap<String, List<AuditEntry>>();
        for (var line : lines) {
            var record = line.record();
            if (record.act().equals(Acts.RUN)) {
                if (record.stage() == AuditStage.STARTED) {
                    begun.putIfAbsent(record.subject(), new ArrayList<>());
                }
                keep(begun.get(record.subject()), line);
            } else if (record.act().equals(Acts.STEP)) {
                keep(begun.get(record.subject().split("/", 2)[0]), line);
            }
        }
        return begun.values().stream().map(RunAccounts::of).toList();
    }

    /// Without those of consoles that came too late: neither their begin nor their end says anything of the run.
    private static void keep(List<AuditEntry> run, AuditEntry line) {
        var second = run != null && !run.isEmpty() && line.record().act().equals(Acts.RUN)
                && line.record().stage() == AuditStage.STARTED;
        if (run != null && !second && Acts.fact(line, Acts.TOO_LATE).isEmpty()) {
            run.add(line);
        }
    }

    private static RunAccount of(List<AuditEntry> lines) {
        var begin = lines.getFirst();
        var record = begin.record();
        var runs = lines.stream().filter(line -> line.record().act().equals(Acts.RUN)).toList();
        var end = runs.reversed().stream().filter(line -> line.record().stage().isEnd()).findFirst();
        var workloads = words(begin, Acts.WORKLOADS);
        return new RunAccount(record.subject(), Acts.fact(begin, "plan").orElse(""), words(begin, Acts.SERVICES), workloads,
                legs(begin, workloads), words(begin, Acts.ROUTE), Acts.fact(begin, "ticket"), record.reason(),
                record.actor(), begin.at(), checks(begin), overrides(begin), Acts.fact(begin, Acts.BREAK_GLASS),
                steps(lines), end.flatMap(line -> last(List.of(line), Acts.STAGE, RunAccounts::stage))
                        .orElse(Stage.UNKNOWN), last(runs, Acts.DONE_AT, RunAccounts::moment), end.map(AuditEntry::at),
                end.flatMap(line -> Acts.fact(line, "why")).orElse(""), lines);
    }

    private static List<Leg> legs(AuditEntry begin, List<String> workloads) {
        return IntStream.rangeClosed(1, workloads.size()).mapToObj(number -> new Leg(workloads.get(number - 1),
                words(begin, "from." + number), Acts.fact(begin, "to." + number).orElse(""))).toList();
    }

    private static List<CheckLine> checks(AuditEntry begin) {
        return begin.record().facts().tailMap(Acts.CHECK).entrySet().stream()
                .takeWhile(fact -> fact.getKey().startsWith(Acts.CHECK)).flatMap(fact -> check(fact.getValue())).toList();
    }

    private static Stream<CheckLine> check(String text) {
        for (var verdict : Finding.Verdict.values()) {
            var colon = text.indexOf(": ");
            if (text.startsWith(verdict.word() + " ") && colon > verdict.word().length()) {
                return Stream.of(new CheckLine(verdict.word(), text.substring(verdict.word().length() + 1, colon),
                        text.substring(colon + 2)));
            }
        }
        return Stream.empty();
    }

    private static SortedMap<String, String> overrides(AuditEntry begin) {
        var overrides = new TreeMap<String, String>();
        begin.record().facts().forEach((key, reason) -> {
            if (key.startsWith(Acts.OVERRIDE)) {
                overrides.put(key.substring(Acts.OVERRIDE.length()), reason);
            }
        });
        return overrides;
    }

    private static List<StepLine> steps(List<AuditEntry> lines) {
        return WholeAct.in(lines.stream().filter(line -> line.record().act().equals(Acts.STEP)).toList()).stream()
                .flatMap(act -> step(act).stream()).toList();
    }

    private static Optional<StepLine> step(WholeAct act) {
        var number = act.record().subject().replaceFirst("^[^/]*/", "");
        if (!number.matches("[0-9]{1,6}")) {
            return Optional.empty();
        }
        var state = act.end().isEmpty() ? StepState.State.UNKNOWN
                : act.hasFailed() ? StepState.State.FAILED : StepState.State.ACCEPTED;
        return Optional.of(new StepLine(Integer.parseInt(number), act.fact("title").orElse(""), act.fact("call").orElse(""),
                act.at(), act.end().map(AuditEntry::at), act.fact(act.hasFailed() ? "why" : Acts.ANSWER).orElse(""), state));
    }

    private static List<String> words(AuditEntry line, String key) {
        return Acts.fact(line, key).filter(text -> !text.isBlank()).map(text -> List.of(text.split(Acts.SEPARATOR)))
                .orElse(List.of());
    }

    private static <T> Optional<T> last(List<AuditEntry> lines, String key, Function<String, Optional<T>> reading) {
        return lines.reversed().stream().flatMap(line -> Acts.fact(line, key).stream())
                .flatMap(text -> reading.apply(text).stream()).findFirst();
    }

    private static Optional<Stage> stage(String word) {
        return Stream.of(Stage.values()).filter(stage -> stage.name().equals(word)).findFirst();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
