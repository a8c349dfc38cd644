package dev.mintmark.app.report;

import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.JsonWords;
import dev.mintmark.change.copy.CopyAccount;
import dev.mintmark.change.rollback.RunAccount;
import dev.mintmark.incident.Incident;
import dev.mintmark.incident.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Incidents and their stories in JSON.
public final class StoryJson {

    private final Json json;

    public StoryJson(Json json) {
        this.json = json;
    }

    public void incident(Incident incident) {
        json.text("id", incident.id().value());
        json.text("title", incident.title());
        json.text("ticket", incident.ticket());
        json.text("state", incident.isOpen() ? "open" : "closed");
        json.time("openedAt", incident.openedAt());
        json.text("openedBy", incident.openedBy());
        json.time("closedAt", incident.closedAt());
        json.texts("services", incident.services());
        json.object("alert", incident.alert(), alert -> {
            json.text("name", alert.name());
            json.time("startsAt", alert.startsAt());
            json.object("labels", labels -> alert.labels().forEach(labels::text));
            json.object("annotations", annotations -> alert.annotations().forEach(annotations::text));
        });
    }

    public void story(Story story) {
        incident(story.incident());
        json.time("toldSince", story.incident().toldSince());
        json.time("toldUntil", story.until());
        json.object("milestones", _ -> milestones(story.milestones()));
        json.list("lines", story.lines(), this::line);
        json.list("versions", story.versions(), seen -> {
            json.text("service", seen.service());
            json.text("version", seen.version().id().value());
            json.texts("digests", seen.version().digests());
            json.texts("references", seen.references());
            json.time("from", seen.from());
            json.time("to", seen.to());
        });
        json.list("copies", story.copies(), this::copy);
        json.list("rollbacks", story.rollbacks(), this::rollback);
        json.list("problems", story.problems(), problem -> {
            json.text("code", problem.code());
            json.text("what", problem.what());
            json.text("why", problem.why());
            json.text("next", problem.next());
        });
    }

    private void milestones(Story.Milestones milestones) {
        json.time("released", milestones.released());
        json.time("alarmed", milestones.alarmed());
        json.time("opened", milestones.opened());
        json.time("compared", milestones.compared());
        json.time("rolledBack", milestones.rolledBack());
        json.time("restored", milestones.restored());
        millis("alarmToOpenedMillis", milestones.alarmed(), Optional.of(milestones.opened()));
        millis("openedToRolledBackMillis", Optional.of(milestones.opened()), milestones.rolledBack());
        millis("rolledBackToRestoredMillis", milestones.rolledBack(), milestones.restored());
        json.number("totalMillis", millis(milestones.total()));
    }

    private void millis(String key, Optional<Instant> from, Optional<Instant> to) {
        json.number(key, millis(from.flatMap(begin -> to.map(end -> Duration.between(begin, end)))));
    }

    private static OptionalLong millis(Optional<Duration> span) {
        return span.map(known -> OptionalLong.of(known.toMillis())).orElse(OptionalLong.empty());
    }

    private void line(Story.Line line) {
        json.time("at", line.at());
        json.time("endedAt", line.endedAt());
        json.text("kind", JsonWords.of(line.kind()));
        json.text("service", line.service());
        json.text("who", line.who());
        json.text("what", line.what());
        json.texts("details", line.details());
        json.text("outcome", JsonWords.of(line.outcome()));
        json.object("references", references -> line.references().forEach(references::text));
    }

    private void copy(CopyAccount copy) {
        json.text("id", copy.id());
        json.text("image", copy.image());
        json.text("digest", copy.digest().map(Object::toString));
        json.text("place", copy.place());
        json.text("mode", copy.mode());
        json.text("purpose", copy.purpose());
        json.text("operator", copy.operator());
        json.time("startedAt", copy.startedAt());
        json.number("leaseSeconds", copy.lease().toSeconds());
        json.time("leasedUntil", copy.leasedUntil());
        json.texts("relaxed", copy.relaxed());
        json.text("state", JsonWords.of(copy.state()));
        json.time("endedAt", copy.endedAt());
        json.text("ending", copy.ending());
        json.text("why", copy.why());
        json.texts("audit", copy.entries().stream().map(entry -> entry.number() + " " + entry.hash().value()).toList());
    }

    private void rollback(RunAccount run) {
        json.text("plan", run.plan());
        json.text("hash", run.hash());
        json.texts("services", run.services());
        json.list("legs", run.legs(), leg -> {
            json.text("workload", leg.workload());
            json.texts("from", leg.from());
            json.text("to", leg.to());
        });
        json.texts("route", run.route());
        json.text("ticket", run.ticket());
        json.text("reason", run.reason());
        json.text("operator", run.operator());
        json.time("startedAt", run.startedAt());
        json.time("doneAt", run.doneAt());
        json.time("endedAt", run.endedAt());
        json.text("stage", JsonWords.of(run.stage()));
        json.text("why", run.why());
        json.text("breakGlass", run.breakGlass());
        json.list("checks", run.checks(), check -> {
            json.text("verdict", check.verdict());
            json.text("check", check.check());
            json.text("text", check.text());
            json.text("overridden", Optional.ofNullable(run.overrides().get(check.check())));
        });
        json.list("steps", run.steps(), step -> {
            json.number("number", step.number());
            json.text("title", step.title());
            json.text("call", step.call());
            json.time("at", step.at());
            json.time("endedAt", step.endedAt());
            json.text("state", JsonWords.of(step.state()));
            json.text("answer", step.answer());
        });
        json.texts("audit", run.entries().stream().map(entry -> entry.number() + " " + entry.hash().value()).toList());
    }
}
