package dev.mintmark.argocd;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import dev.mintmark.change.rollback.Step;

/// Looks at the application of a step as it is now: every act starts from here, because nothing is remembered.
final class Ground {

    private final ArgoLogins logins;
    private final ArgoCalls calls;

    Ground(ArgoLogins logins, ArgoCalls calls) {
        this.logins = logins;
        this.calls = calls;
    }

    ApplicationName name(Step step) throws RollbackRefused {
        var address = step.fact(ApplicationName.SERVER);
        return logins.servers().stream().filter(server -> server.address().toString().equals(address)).findFirst()
                .map(server -> ApplicationName.of(server, step))
                .orElseThrow(() -> ArgoProblems.failed("not-logged-in", undone(step),
                        "Nobody is logged in to the Argo CD at " + address + " any more.",
                        "Log in with `argocd login`, then carry the step out again."));
    }

    Application application(Step step) throws RollbackRefused, InterruptedException {
        try {
            return calls.application(name(step));
        } catch (ArgoFault fault) {
            throw fault.kind() == ArgoFault.Kind.NOT_FOUND ? ArgoProblems.moved(undone(step), fault.why())
                    : ArgoProblems.unread(Kind.FAILED, undone(step), fault);
        }
    }

    /// @throws RollbackRefused with MOVED if the specification is not the one that was planned for
    void sameSpec(Step step, Application application) throws RollbackRefused {
        if (!SpecFingerprint.of(application).equals(step.fact(ArgoSteps.SPEC))) {
            throw ArgoProblems.moved(undone(step), "The specification of application " + application.title()
                    + " is not the one that was planned for.");
        }
    }

    /// @throws RollbackRefused if Argo CD would not take the action, as far as it tells
    void permitted(Step step, String action) throws RollbackRefused, InterruptedException {
        var name = name(step);
        try {
            if (!calls.may(name, action)) {
                throw ArgoProblems.failed("forbidden", undone(step), "Argo CD does not let you " + action
                        + " application "
                        + name.title() + ".", ArgoFault.Kind.FORBIDDEN.next());
            }
        } catch (ArgoFault fault) {
            throw ArgoProblems.unread(Kind.FAILED, undone(step), fault);
        }
    }

    static String undone(Step step) {
        return "It was not possible to do this: " + step.title() + ".";
    }
}
