package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Finding;
import java.util.List;

/// Which hooks run: all of them at a sync, none at Argo CD's own rollback.
final class HookCheck implements ArgoCheck {

    @Override
    public String name() {
        return "hooks";
    }

    @Override
    public List<Finding> look(Situation situation) {
        var hooks = situation.hooks();
        var member = situation.member();
        if (!hooks.isEmpty()) {
            var evidence = String.join(", ", hooks) + ".";
            return List.of(situation.purpose().glass()
                    ? Finding.warned(name(), member, "The hooks of application " + situation.title()
                            + " will not run at this rollback", evidence,
                            "Argo CD skips hooks when it rolls back. Do by "
                            + "hand what they would have done.")
                    : Finding.warned(name(), member, "The hooks of application " + situation.title()
                            + " will run at this sync", evidence, "Make sure that the older version's hooks may run "
                            + "against what is there now, its database above all."));
        }
        return situation.rendering().problem().map(fault -> List.of(Finding.untold(name(), member,
                        "Whether application " + situation.title() + " has hooks could not be told", fault.why(),
                        fault.kind().next())))
                .orElseGet(() -> List.of(Finding.passed(name(), member, "Application " + situation.title()
                        + " has no hooks", "None in what it renders, none at its latest sync.")));
    }
}
