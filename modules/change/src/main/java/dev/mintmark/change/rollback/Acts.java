package dev.mintmark.change.rollback;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.domain.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How rollbacks are written into the audit, and read from it again.
final class Acts {

    static final String RUN = "rollback.run";
    static final String STEP = "rollback.step";
    static final String ABORT = "rollback.abort";
    static final String REHEARSE = "rollback.rehearse";
    static final String GAME_DAY = "rollback.game-day";

    static final String DRIVER = "driver";
    /// Tells consoles apart that came at once, also those of one program.
    static final String CONSOLE = "console";
    /// On the end of a line whose console came too late: it says nothing of the run.
    static final String TOO_LATE = "too-late";
    static final String STAGE = "stage";
    static final String SECONDS = "seconds";
    static final String DONE_AT = "done";
    static final String SERVICES = "services";
    static final String WORKLOADS = "workloads";
    static final String ANSWER = "answer";
    static final String ROUTE = "route";
    static final String OVERRIDE = "override.";
    static final String CHECK = "check.";
    static final String BREAK_GLASS = "break-glass";

    private static final int MOST_FINDINGS = 200;
    static final String SEPARATOR = " ";

    private Acts() {}

    /// What is written before the first call.
    ///
    /// @param overrides reason by check
    static SortedMap<String, String> begin(Plan plan, Map<String, String> overrides) {
        var facts = about(plan);
        facts.put(DRIVER, Driver.here().toString());
        overrides.forEach((check, reason) -> facts.put(OVERRIDE + check, reason));
        plan.intent().breakGlass().ifPresent(glass -> {
            facts.put(BREAK_GLASS, glass.reason());
            facts.put(BREAK_GLASS + ".lasts", glass.lasts().toString());
        });
        for (var place = 0; place < Math.min(MOST_FINDINGS, plan.findings().size()); place++) {
            var finding = plan.findings().get(place);
            facts.put(CHECK + "%03d".formatted(place + 1), finding.verdict().word() + " " + finding.check() + ": "
                    + finding.title() + ". " + finding.evidence());
        }
        return facts;
    }

    static SortedMap<String, String> about(Plan plan) {
        var facts = new TreeMap<String, String>();
        facts.put("plan", plan.hash().value());
        facts.put(WORKLOADS, plan.members().stream().map(member -> member.workload().toString())
                .collect(Collectors.joining(SEPARATOR)));
        facts.put(SERVICES, plan.members().stream().map(Member::service).distinct().collect(Collectors.joining(SEPARATOR)));
        for (var member : plan.members()) {
            facts.put("from." + member.number(), member.from().stream().map(Object::toString)
                    .collect(Collectors.joining(SEPARATOR)));
            facts.put("to." + member.number(), member.target().digest().value());
        }
        facts.put(ROUTE, plan.steps().stream().map(Step::pipeline).filter(name -> !name.isEmpty()).distinct()
                .collect(Collectors.joining(SEPARATOR)));
        plan.intent().ticket().ifPresent(ticket -> facts.put("ticket", ticket));
        plan.forwardOf().ifPresent(id -> facts.put("takes-back", id.value()));
        return facts;
    }

    static String subject(Plan plan, Step step) {
        return plan.id() + "/" + step.number();
    }

    static String progress(Progress progress) {
        return progress.state() + " " + progress.arrived() + " " + progress.arriving() + " " + progress.old() + " "
                + progress.unknown() + " " + progress.wanted();
    }

    static Optional<Progress> progress(int member, Optional<String> text) {
        return text.map(known -> known.split(" ")).filter(words -> words.length == 6).map(words -> new Progress(member,
                Progress.State.valueOf(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]),
                Integer.parseInt(words[3]), Integer.parseInt(words[4]), Integer.parseInt(words[5]), ""));
    }

    static Optional<String> fact(AuditEntry entry, String key) {
        return Optional.ofNullable(entry.record().facts().get(key));
    }

    static boolean isAbout(AuditEntry entry, String service) {
        return fact(entry, SERVICES).filter(names -> List.of(names.split(SEPARATOR)).contains(service)).isPresent();
    }

    static boolean shares(AuditEntry entry, Plan plan) {
        var others = List.of(fact(entry, WORKLOADS).orElse("").split(SEPARATOR));
        return plan.members().stream().anyMatch(member -> others.contains(member.workload().toString()));
    }

    static SortedMap<String, String> told(Problem problem) {
        var facts = new TreeMap<String, String>();
        facts.put("what", problem.what());
        facts.put("next", problem.next());
        return facts;
    }

    static Optional<Problem> problem(AuditEntry entry) {
        return fact(entry, "problem").map(code -> new Problem(code, fact(entry, "what").orElse("It failed."),
                fact(entry, "why").orElse(""), fact(entry, "next").orElse("")));
    }
}
