package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Finding;
import java.util.ArrayList;
import java.util.List;

/// Whether Argo CD would let this operator do what the plan does.
final class PermissionCheck implements ArgoCheck {

    private final ArgoCalls calls;

    PermissionCheck(ArgoCalls calls) {
        this.calls = calls;
    }

    @Override
    public String name() {
        return "permission";
    }

    @Override
    public List<Finding> look(Situation situation) throws ArgoFault, InterruptedException {
        var needed = new ArrayList<>(List.of("get", "sync"));
        if (situation.application().isAutoSyncOn()) {
            needed.add("update");
        }
        var refused = new ArrayList<String>();
        for (var action : needed) {
            if (!calls.may(situation.id(), action)) {
                refused.add(action);
            }
        }
        var what = situation.id().project() + "/" + situation.title();
        if (refused.isEmpty()) {
            return List.of(Finding.passed(name(), situation.member(), "Argo CD lets you " + words(needed)
                    + " application "
                    + situation.title(), "can-i applications " + words(needed) + " " + what + ": yes."));
        }
        return List.of(Finding.blocked(name(), situation.member(), "Argo CD does not let you " + words(refused)
                + " application " + situation.title(), "can-i applications " + words(refused) + " " + what + ": no.",
                "Ask who administers Argo CD for applications, " + words(refused) + ", " + what + "."));
    }

    private static String words(List<String> actions) {
        return String.join(" and ", actions);
    }
}
