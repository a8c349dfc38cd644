package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import dev.mintmark.domain.workload.SourceId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds the server, and on it the application, that manages a workload. The cluster tells only the application's name,
/// and several servers may have one of that name: each that somebody is logged in to is asked, and must know this very
/// workload.
final class Locating {

    private static final String OWNER = "owner";

    private final ArgoLogins logins;
    private final ArgoCalls calls;
    private final Function<SourceId, Optional<URI>> clusters;

    /// @param clusters the address of a cluster's API server, if it is known
    Locating(ArgoLogins logins, ArgoCalls calls, Function<SourceId, Optional<URI>> clusters) {
        this.logins = logins;
        this.calls = calls;
        this.clusters = clusters;
    }

    /// @throws RollbackRefused if there is none, or more than one
    Located find(Member member) throws RollbackRefused, InterruptedException {
        var found = new ArrayList<Application>();
        var silent = new ArrayList<ArgoFault>();
        var reasons = new ArrayList<String>();
        for (var server : logins.servers()) {
            var owner = member.ownership().owner();
            var name = new ApplicationName(server, owner.namespace(), owner.name(), "");
            try {
                var application = calls.application(name);
                if (application.resources().stream().anyMatch(state -> state.is(member.workload()))) {
                    found.add(application);
                } else {
                    reasons.add(server.name() + " has application " + name.title() + ", but " + member.workload().kind()
                            + " " + member.workload().namespace() + "/" + member.workload().name() + " is not of it.");
                }
            } catch (ArgoFault fault) {
                reasons.add(fault.why());
                var hidden = fault.kind() == ArgoFault.Kind.NOT_FOUND || fault.kind() == ArgoFault.Kind.FORBIDDEN;
                if (!hidden) {
                    silent.add(fault);
                }
            }
        }
        return located(member, narrowed(member, found), silent, reasons);
    }

    private Located located(Member member, List<Application> found, List<ArgoFault> silent, List<String> reasons)
            throws RollbackRefused {
        if (found.isEmpty()) {
            throw nowhere(member, silent, reasons);
        }
        if (found.size() > 1) {
            throw ArgoProblems.blocked("ambiguous", "It is not known which Argo CD manages " + member.workload() + ".",
                    found.stream().map(application -> application.id().server().name())
                    .collect(Collectors.joining(" and "))
                            + " each have an application " + found.getFirst().title() + " with it.",
                    "Log out of the one that does not deploy there: argocd logout SERVER.");
        }
        var application = found.getFirst();
        var findings = new ArrayList<Finding>();
        findings.add(destination(member, application));
        silent.forEach(fault -> findings.add(Finding.untold(OWNER, member, "Not every Argo CD could be asked for "
                + application.title(), fault.why(), fault.kind().next())));
        return new Located(application, findings);
    }

    /// Of several, those whose destination is known to be the workload's cluster, if there is such a one.
    private List<Application> narrowed(Member member, List<Application> found) {
        var sure = found.stream().filter(application -> isThere(member, application)).toList();
        return found.size() > 1 && !sure.isEmpty() ? sure : found;
    }

    private boolean isThere(Member member, Application application) {
        var server = application.spec().path("destination").path("server").asText();
        return clusters.apply(member.workload().source()).filter(address -> same(address, server)).isPresent();
    }

    private static boolean same(URI address, String server) {
        return address.toString().replaceAll("(:443)?/*$", "").equalsIgnoreCase(server.replaceAll("(:443)?/*$", ""));
    }

    private Finding destination(Member member, Application application) {
        var destination = application.spec().path("destination");
        var where = Spoken.line(destination.path("server").asText() + destination.path("name").asText());
        var title = "Application " + application.title() + " of " + application.id().server().name();
        if (isThere(member, application)) {
            return Finding.passed(OWNER, member, title + " manages it", "Its destination is " + where + ".");
        }
        var seen = member.from().stream().filter(digest -> application.images().stream()
                .anyMatch(image -> image.endsWith("@" + digest.value()))).findFirst();
        return seen.map(digest -> Finding.passed(OWNER, member, title + " manages it", "It runs " + digest.shortForm()
                        + " as seen here; its destination is " + where + "."))
                .orElseGet(() -> Finding.untold(OWNER, member, title
                + " manages a workload of this name; whether it is this "
                        + "one could not be told", "Its destination is " + where
                        + ", and the images it reports name no "
                        + "digest that was seen here.", "Make sure that it deploys to "
                        + member.workload().source().name()
                        + "."));
    }

    private static RollbackRefused nowhere(Member member, List<ArgoFault> silent, List<String> reasons) {
        var owner = member.ownership().owner();
        var what = "The Argo CD that manages " + member.workload() + " as application " + owner.name()
                + " was not found.";
        if (reasons.isEmpty()) {
            return ArgoProblems.blocked("no-server", what, "You are not logged in to any Argo CD server.",
                    "Log in with `argocd login SERVER`, or set ARGOCD_SERVER and ARGOCD_AUTH_TOKEN, then plan again.");
        }
        if (silent.size() == 1 && reasons.size() == 1) {
            return ArgoProblems.unread(Kind.BLOCKED, what, silent.getFirst());
        }
        return ArgoProblems.blocked("no-server", what, String.join(" ", reasons),
                "Log in to the right one with `argocd login SERVER`, then plan again.");
    }
}
