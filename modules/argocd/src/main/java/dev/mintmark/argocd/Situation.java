package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Pipeline.Purpose;
import java.util.List;

/// What a plan is made of: whom it is for, and how its application stands.
///
/// @param version   which Argo CD it is
/// @param rendering what it would apply now
record Situation(Member member, Purpose purpose, Application application, ArgoVersion version, Rendering rendering) {

    ApplicationName id() {
        return application.id();
    }

    String title() {
        return application.title();
    }

    /// Managed objects that are hooks, and when each runs.
    List<String> hooks() {
        return Hooks.of(application, rendering);
    }
}
