package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline.Purpose;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Works out Argo CD's part of a plan. Reads only.
final class ArgoPlanning {

    private final ArgoCalls calls;
    private final Locating locating;
    private final List<ArgoCheck> checks;

    ArgoPlanning(ArgoCalls calls, Locating locating, InstantSource clock) {
        this.calls = calls;
        this.locating = locating;
        this.checks = List.of(new SourceCheck(), new InFlightCheck(clock), new SyncWindowCheck(calls),
                new PermissionCheck(calls), new AutoSyncCheck(), new ParentCheck(calls), new ImageUpdaterCheck(),
                new GlassCheck(), new HookCheck(), new HistoryCheck(), new OutOfSyncCheck());
    }

    Part plan(Member member, Purpose purpose) throws RollbackRefused, InterruptedException {
        var located = locating.find(member);
        var application = located.application();
        var situation = new Situation(member, purpose, application, version(application), rendering(application));
        var hit = new HistorySearch(calls).find(application, member.target());
        var steps = new ArgoSteps(situation);
        var findings = new ArrayList<>(located.findings());
        for (var check : checks) {
            findings.addAll(look(check, situation));
        }
        entry(situation, hit).ifPresent(findings::add);
        var lock = new TreeMap<String, String>();
        lock.put("Application " + application.title() + " spec", SpecFingerprint.of(application));
        return new Part(purpose.glass() ? steps.aroundGit(entryFor(situation, hit)) : steps.throughGit(), findings,
                hit.entry().isPresent() && situation.rendering().problem().isEmpty()
                        ? Preview.between(member, situation.rendering(), hit.rendering()) : List.of(),
                lock, List.of(history(situation)), manifests(situation));
    }

    private ArgoVersion version(Application application) throws RollbackRefused, InterruptedException {
        try {
            return calls.version(application.id().server());
        } catch (ArgoFault fault) {
            throw ArgoProblems.unread(Kind.BLOCKED, "The version of Argo CD could not be read.", fault);
        }
    }

    private Rendering rendering(Application application) throws InterruptedException {
        try {
            return Rendering.of(calls.manifests(application.id(), ""));
        } catch (ArgoFault fault) {
            return Rendering.none(fault);
        }
    }

    private static List<Finding> look(ArgoCheck check, Situation situation) throws InterruptedException {
        try {
            return check.look(situation);
        } catch (ArgoFault fault) {
            return List.of(Finding.untold(check.name(), situation.member(), "Argo CD did not tell the " + check.name()
                    + " of application " + situation.title(), fault.why(), fault.kind().next()));
        }
    }

    private static Optional<Finding> entry(Situation situation, HistorySearch.Hit hit) {
        if (situation.application().history().isEmpty()) {
            return Optional.empty();
        }
        var digest = situation.member().target().digest().shortForm();
        return Optional.of(hit.entry().map(entry -> Finding.passed("history", situation.member(), "Entry "
                        + entry.title() + " of the history of application " + situation.title() + " asks for " + digest,
                        "Rendered from that revision with today's parameters."))
                .orElseGet(() -> Finding.untold("history", situation.member(), "No entry of the history of application "
                        + situation.title() + " is known to ask for " + digest, hit.problem().map(ArgoFault::why)
                        .orElse("None of the revisions it kept renders that digest; they may name images by tag."),
                        "What would differ is shown by the change in Git alone.")));
    }

    private static HistoryEntry entryFor(Situation situation, HistorySearch.Hit hit) throws RollbackRefused {
        return hit.entry().orElseThrow(() -> ArgoProblems.blocked("no-history-entry", "Application " + situation.title()
                + " cannot be rolled back by Argo CD itself.", "No entry of its history is known to ask for "
                + situation.member().target().digest() + "." + hit.problem().map(fault -> " " + fault.why()).orElse(""),
                "Roll back through Git."));
    }

    private static Optional<ManifestSource> manifests(Situation situation) {
        return situation.member().manifests().isPresent() ? Optional.empty()
                : SourceCheck.manifests(situation.application());
    }

    private static String history(Situation situation) {
        var limit = HistoryCheck.limit(situation.application());
        var kept = situation.application().history().size();
        var added = limit == 0 ? "Argo CD keeps no history of application " + situation.title()
                : "The history of application " + situation.title() + " gets one entry more"
                        + (kept >= limit ? ", and loses its oldest" : "");
        return added + (situation.purpose().glass() ? "; Git does not know of it." : ".");
    }
}
