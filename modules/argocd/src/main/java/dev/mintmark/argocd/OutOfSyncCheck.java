package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Finding;
import java.util.List;
import java.util.stream.Collectors;

/// What else a sync of the application would change, because it is not as Git says now.
final class OutOfSyncCheck implements ArgoCheck {

    private static final int SHOWN = 10;

    @Override
    public String name() {
        return "blast-radius";
    }

    @Override
    public List<Finding> look(Situation situation) {
        var others = situation.application().resources().stream().filter(state -> state.status().equals("OutOfSync"))
                .filter(state -> !state.is(situation.member().workload())).map(ResourceState::title).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        return List.of(Finding.warned(name(), situation.member(), "The sync of application " + situation.title()
                + " changes " + others.size() + (others.size() == 1 ? " other object" : " other objects") + " as well",
                others.stream().limit(SHOWN).collect(Collectors.joining(", ")) + (others.size() > SHOWN ? ", …" : "")
                        + ": not as Git says.", "Look at what differs there first."));
    }
}
