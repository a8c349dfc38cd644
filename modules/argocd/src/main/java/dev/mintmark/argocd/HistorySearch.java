package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Target;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/// Looks for the entry of an application's history that asks for a target's bytes, the latest first. The history holds
/// no images, so each revision is rendered; with today's parameters, for that is what Argo CD does.
final class HistorySearch {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ArgoCalls calls;

    HistorySearch(ArgoCalls calls) {
        this.calls = calls;
    }

    /// @param entry     the entry; empty if none asks for it
    /// @param rendering what it renders
    /// @param problem   why it may be there nevertheless
    record Hit(Optional<HistoryEntry> entry, Rendering rendering, Optional<ArgoFault> problem) {}

    Hit find(Application application, Target target) throws InterruptedException {
        var started = System.nanoTime();
        var tried = new HashSet<String>();
        var problem = Optional.<ArgoFault>empty();
        for (var entry : application.history()) {
            if (entry.revision().isEmpty() || !tried.add(entry.revision())) {
                continue;
            }
            if (System.nanoTime() - started > LONGEST.toNanos()) {
                problem = Optional.of(new ArgoFault(ArgoFault.Kind.TIMED_OUT, "Rendering its history takes too long.",
                        null));
                break;
            }
            try {
                var rendering = Rendering.of(calls.manifests(application.id(), entry.revision()));
                if (rendering.asksFor(target)) {
                    return new Hit(Optional.of(entry), rendering, Optional.empty());
                }
            } catch (ArgoFault fault) {
                problem = Optional.of(fault);
            }
        }
        return new Hit(Optional.empty(), new Rendering(Map.of(), problem), problem);
    }
}
