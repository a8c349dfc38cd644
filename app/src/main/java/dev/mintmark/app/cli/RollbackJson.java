package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.JsonWords;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.Progress;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.StepState;
import dev.mintmark.domain.Problem;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Rollbacks for scripts.
record RollbackJson(Json json) {

    void plan(Plan plan) {
        json.text("id", plan.id().value());
        json.list("steps", plan.steps(), this::step);
        json.list("checks", plan.findings(), finding -> check(plan, finding));
        json.text("diff", diff(plan));
        json.object("lock", lock -> plan.lock().forEach(lock::text));
        json.text("hash", plan.hash().value());
        json.time("expiresAt", plan.expiresAt());
        json.time("madeAt", plan.madeAt());
        json.truth("blocked", !plan.blocking().isEmpty());
        json.text("reason", plan.intent().reason());
        json.text("ticket", plan.intent().ticket());
        json.text("operator", plan.intent().operator());
        json.object("breakGlass", plan.intent().breakGlass(), glass -> {
            json.text("reason", glass.reason());
            json.number("seconds", glass.lasts().toSeconds());
        });
        json.list("members", plan.members(), this::member);
        json.list("differences", plan.differences(), difference -> {
            json.number("member", difference.member());
            json.text("subject", difference.subject());
            json.text("diff", difference.diff());
        });
        json.texts("history", plan.history());
        json.text("takesBack", plan.forwardOf().map(id -> id.value()));
    }

    /// All differences in one text, as diff(1) would tell them.
    private static String diff(Plan plan) {
        return plan.differences().stream().map(difference -> "--- " + difference.subject() + "\n+++ "
                + difference.subject() + "\n" + difference.diff()
                + (difference.diff().isEmpty() || difference.diff().endsWith("\n") ? "" : "\n"))
                .collect(Collectors.joining());
    }

    private void member(Member member) {
        json.number("member", member.number());
        ServiceJson.names(json, member.workload());
        json.text("service", member.service());
        json.number("instances", member.instances());
        json.texts("from", member.from());
        json.object("to", _ -> {
            var target = member.target();
            json.text("digest", target.digest().value());
            json.texts("digests", target.version().digests());
            json.text("repository", target.repository());
            json.text("container", target.container());
            json.text("tag", target.tag());
            json.object("healthy", target.health(), health -> {
                json.time("from", health.from());
                json.time("to", health.to());
                json.number("instances", health.instances());
            });
        });
        json.object("owner", owner -> {
            owner.text("kind", member.ownership().owner().kind().word());
            owner.text("namespace", member.ownership().owner().namespace());
            owner.text("name", member.ownership().owner().name());
            owner.list("evidence", member.ownership().evidence(), evidence -> {
                owner.text("where", evidence.where());
                owner.text("what", evidence.what());
            });
        });
        json.object("manifests", member.manifests(), manifests -> {
            json.text("repository", manifests.repository());
            json.text("branch", manifests.branch());
            json.text("path", manifests.path());
        });
    }

    private void step(Step step) {
        json.number("number", step.number());
        json.text("phase", JsonWords.of(step.phase()));
        json.numbers("members", step.members());
        json.text("pipeline", step.pipeline());
        json.text("act", step.act());
        json.text("title", step.title());
        json.text("call", step.call());
        json.time("before", step.before());
    }

    void check(Plan plan, Finding finding) {
        json.text("check", finding.check());
        json.number("member", finding.member());
        json.text("verdict", JsonWords.of(finding.verdict()));
        json.truth("blocking", finding.isBlocking());
        json.text("title", finding.title());
        json.text("evidence", finding.evidence());
        json.text("next", finding.next());
        json.number("handledBy", PlanPage.handledBy(plan, finding));
    }

    void run(Run run) {
        json.text("id", run.plan().id().value());
        json.text("stage", JsonWords.of(run.stage()));
        json.truth("seenDone", run.doneAt().isPresent() || RunWords.isSeenDone(run));
        json.time("startedAt", run.startedAt());
        json.time("doneAt", run.doneAt());
        json.time("endedAt", run.endedAt());
        json.number("tookMillis", run.took().map(took -> OptionalLong.of(took.toMillis())).orElse(OptionalLong.empty()));
        json.text("reason", run.plan().intent().reason());
        json.text("ticket", run.plan().intent().ticket());
        json.text("operator", run.plan().intent().operator());
        json.list("steps", run.steps(), state -> state(run.plan(), state));
        json.list("members", run.members(), progress -> progress(run.plan(), progress));
        json.list("owed", run.owed(), this::step);
        json.object("problem", run.problem(), this::problem);
    }

    void state(Plan plan, StepState state) {
        json.number("number", state.step());
        json.text("phase", JsonWords.of(plan.step(state.step()).phase()));
        json.text("title", plan.step(state.step()).title());
        json.text("state", JsonWords.of(state.state()));
        json.time("at", state.at());
        json.text("answer", Optional.of(state.answer()).filter(answer -> !answer.isEmpty()));
        json.object("problem", state.problem(), this::problem);
    }

    private void progress(Plan plan, Progress progress) {
        json.number("member", progress.member());
        ServiceJson.names(json, plan.member(progress.member()).workload());
        json.text("state", JsonWords.of(progress.state()));
        json.number("arrived", progress.arrived());
        json.number("arriving", progress.arriving());
        json.number("old", progress.old());
        json.number("unknown", progress.unknown());
        json.number("wanted", progress.wanted());
        json.text("waiting", progress.waiting());
    }

    void problem(Problem problem) {
        json.text("code", problem.code());
        json.text("what", problem.what());
        json.text("why", problem.why());
        json.text("next", problem.next());
    }
}
