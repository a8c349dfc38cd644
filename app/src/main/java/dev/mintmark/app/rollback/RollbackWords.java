package dev.mintmark.app.rollback;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Health;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.Practice;
import dev.mintmark.change.rollback.Progress;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.Wanted;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.presentation.rollback.Bounded;
import dev.mintmark.presentation.rollback.RollbackWork;
import dev.mintmark.presentation.work.Tenses;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How plans, runs and their parts are put into words.
record RollbackWords(Words words, Wording wording) {

    private static final Pattern INSTANT =
            Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z");
    private static final int HASH_HEAD = 4;
    private static final int HASH_TAIL = 2;

    /// What work on rollbacks is called in the list of running work.
    static RollbackWork.Wording work(Words words) {
        return (work, subject) -> {
            var key = "rollbacks.work." + key(work);
            return new Tenses(words.get(key + ".toDo", subject), words.get(key + ".running", subject),
                    words.get(key + ".done", subject));
        };
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// *"7be2…41"*.
    static String hash(Plan plan) {
        var hex = plan.hash().hex();
        return hex.substring(0, HASH_HEAD) + "…" + hex.substring(hex.length() - HASH_TAIL);
    }

    /// *"9:41"*, *"1:02:10"*.
    static String clock(Duration time) {
        var seconds = Math.max(0, time.toSeconds());
        return seconds < 3_600 ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    /// *"40 s"*, *"1 min 12 s"*, *"2 h 5 min"*: two units, because how long it took is what is compared.
    String took(Duration time) {
        var seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return words.get("rollbacks.took.seconds", seconds);
        }
        return seconds < 3_600 ? words.get("rollbacks.took.minutes", seconds / 60, seconds % 60)
                : words.get("rollbacks.took.hours", seconds / 3_600, seconds / 60 % 60);
    }

    /// The way, with what it is concluded from, in one sentence; then what is on it.
    String way(Plan plan) {
        var ways = plan.members().stream().map(this::way).distinct().toList();
        var where = words.get("rollbacks.instances", plan.instances(), wording.count(plan.instances()),
                plan.members().size(), plan.members().stream().map(member -> member.workload().source()).distinct()
                        .count());
        return ways.getFirst() + (ways.size() > 1 ? " " + words.get("rollbacks.way.more", ways.size() - 1) : "") + " "
                + where;
    }

    private String way(Member member) {
        var owner = member.ownership().owner();
        var evidence = member.ownership().evidence().stream().findFirst().map(one -> Bounded.name(one.where()))
                .orElse("");
        var through = words.get("rollbacks.way." + key(owner.kind()), Bounded.name(owner.name()));
        var how = evidence.isEmpty() ? through : words.get("rollbacks.way.evidence", through, evidence);
        return member.manifests().map(place -> words.get("rollbacks.way.manifests", how,
                Bounded.name(place.repository()), Bounded.name(place.branch()))).orElseGet(
                        () -> words.get("rollbacks.way.end", how));
    }

    /// All that was found about who owns what, for whoever wants to know.
    String ownership(Plan plan) {
        return plan.members().stream().limit(20).map(member -> workload(member.workload()) + "\n"
                + member.ownership().evidence().stream().limit(20).map(one -> "  " + Bounded.line(one.where()) + " = "
                        + Bounded.line(one.what())).collect(Collectors.joining("\n")))
                                .collect(Collectors.joining("\n"));
    }

    /// *"prod-eu / shop / Deployment payments"*.
    static String workload(WorkloadId id) {
        return Bounded.line(id.source().name() + " / " + (id.namespace().isEmpty() ? "" : id.namespace() + " / ")
                + id.kind() + " " + id.name());
    }

    /// Why the target is a good one.
    String health(Plan plan) {
        var worst = plan.members().stream().map(member -> member.target().health()).flatMap(Optional::stream)
                .min(Comparator.comparing(Health::lasted));
        if (plan.members().stream().anyMatch(member -> member.target().health().isEmpty()) || worst.isEmpty()) {
            return words.get("rollbacks.health.never");
        }
        var lasted = wording.span(worst.get().lasted());
        return words.get(plan.intent().wanted() instanceof Wanted.LastGood && plan.forwardOf().isEmpty()
                ? "rollbacks.health.lastGood" : "rollbacks.health.ran", lasted, worst.get().instances());
    }

    static boolean isProven(Plan plan) {
        return plan.members().stream().allMatch(member -> member.target().health().isPresent());
    }

    String practice(Optional<Practice> practice) {
        return practice.map(known -> words.get("rollbacks.practice." + key(known.kind()), wording.ago(known.at()),
                known.took().isPresent() ? 1 : 0, known.took().map(this::took).orElse("")))
                .orElseGet(() -> words.get("rollbacks.practice.never"));
    }

    /// What was seen, and what the plan does about it.
    String evidence(Plan plan, Finding finding) {
        var seen = local(Bounded.line(finding.evidence()));
        return finding.handled().map(phase -> (seen + " " + handled(plan, finding, phase)).strip()).orElse(seen);
    }

    /// Words in which moments are written as everywhere else on the screen.
    String local(String words) {
        return INSTANT.matcher(words).replaceAll(found -> Matcher.quoteReplacement(local(found)));
    }

    private String local(MatchResult found) {
        try {
            return wording.dayAndTime(Instant.parse(found.group()));
        } catch (DateTimeParseException none) {
            return found.group();
        }
    }

    private String handled(Plan plan, Finding finding, Step.Phase phase) {
        var steps = plan.steps().stream().filter(step -> step.phase() == phase && isFor(step, finding)).toList();
        if (steps.isEmpty()) {
            return words.get("rollbacks.handled");
        }
        var resumes = plan.steps().stream().filter(step -> step.phase() == Step.Phase.RESUME && isFor(step, finding))
                .findFirst();
        return phase == Step.Phase.PAUSE && resumes.isPresent()
                ? words.get("rollbacks.handled.paused", steps.getFirst().number(), resumes.get().number(),
                        plan.intent().operator(), resumes.get().before().isPresent() ? 1 : 0,
                        resumes.get().before().map(wording::dayAndTime).orElse(""))
                : words.get("rollbacks.handled.by", steps.getFirst().number());
    }

    private static boolean isFor(Step step, Finding finding) {
        return finding.member() == 0 || step.members().contains(finding.member());
    }

    /// Which member it is about, where a plan has several: by its name, or by where it runs if all have the same.
    static String about(Plan plan, int member) {
        if (member == 0 || plan.members().size() == 1) {
            return "";
        }
        var workload = plan.member(member).workload();
        var names = plan.members().stream().map(each -> each.workload().name()).distinct().count();
        return Bounded.line(names == 1 ? workload.source().name() : workload.name());
    }

    String stage(Run run) {
        return words.get("rollbacks.stage." + key(run.stage()));
    }

    static String role(Run.Stage stage) {
        return switch (stage) {
            case CALLING, WATCHING, FOLLOWING_UP -> "accent";
            case DONE -> "ok";
            case FAILED -> "danger";
            case NOT_CONVERGED, MOVED, UNKNOWN -> "warning";
            case ABORTED -> "";
        };
    }

    String state(Progress progress) {
        return words.get("rollbacks.progress." + key(progress.state()));
    }

    static String role(Progress.State state) {
        return switch (state) {
            case NOT_BEGUN -> "";
            case MOVING -> "accent";
            case STUCK, GONE -> "danger";
            case OUT_OF_SIGHT, NOTHING_TO_SEE -> "warning";
            case DONE -> "ok";
        };
    }

    /// *"17 of 24 arrived · 5 starting · 2 to be replaced"*.
    String counts(Progress progress) {
        return words.get("rollbacks.progress.counts", progress.arrived(), progress.wanted(), progress.arriving(),
                progress.old(), progress.unknown());
    }

    /// The counts of all members together.
    static Progress sum(List<Progress> members) {
        return members.stream().reduce(new Progress(0, Progress.State.MOVING, 0, 0, 0, 0, 0, ""), (one, other) ->
                new Progress(0, Progress.State.MOVING, one.arrived() + other.arrived(), one.arriving()
                        + other.arriving(),
                        one.old() + other.old(), one.unknown() + other.unknown(), one.wanted() + other.wanted(), ""));
    }
}
