package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.ManifestSource;
import java.util.List;
import java.util.Optional;

/// Where the application's manifests are, and whether a commit there would reach the workload at all.
final class SourceCheck implements ArgoCheck {

    @Override
    public String name() {
        return "owner";
    }

    /// The one place a commit would reach it from; empty if there is none, or it cannot be told.
    static Optional<ManifestSource> manifests(Application application) {
        var git = application.sources().stream().filter(ApplicationSource::isGit).toList();
        return git.size() == 1 && !application.isHydrated() ? Optional.of(git.getFirst())
                .map(source -> new ManifestSource(source.repository(), source.revision(), source.path()))
                : Optional.empty();
    }

    @Override
    public List<Finding> look(Situation situation) {
        if (situation.purpose().glass()) {
            return List.of();
        }
        var application = situation.application();
        var sources = application.sources();
        var image = situation.member().target().repository();
        if (sources.stream().anyMatch(source -> source.overrides(image))) {
            return blocked(situation, "Application " + situation.title() + " itself says which image is taken",
                    "Its kustomize.images or helm.parameters override what Git says.",
                    "Take the override out of the application, or change it there.");
        }
        var configured = situation.member().manifests();
        if (configured.isPresent()) {
            return differing(situation, configured.get());
        }
        if (application.isHydrated()) {
            return blocked(situation, "The manifests of " + situation.title() + " are hydrated before they are synced",
                    "It has a sourceHydrator.", "Configure where its manifests are, or roll back there by hand.");
        }
        if (manifests(application).isEmpty()) {
            return blocked(situation, "Where the manifests of " + situation.title() + " are cannot be told",
                    sources.size() == 1 ? "It takes chart " + Spoken.line(sources.getFirst().chart()) + " from "
                            + Spoken.line(sources.getFirst().repository()) + ", which is no Git repository."
                            : "It has " + sources.size() + " sources.", "Configure where the image is set.");
        }
        return pinned(situation, sources.stream().filter(ApplicationSource::isGit).findFirst().orElseThrow());
    }

    private List<Finding> pinned(Situation situation, ApplicationSource source) {
        if (source.isPinned()) {
            return blocked(situation, "Application " + situation.title() + " is pinned to "
                    + Spoken.shortRevision(source.revision()),
                    "Its targetRevision is no branch by its looks, so a commit would "
                    + "never reach it.", "Change its targetRevision where the application itself is kept.");
        }
        return List.of(Finding.passed(name(), situation.member(), "Application " + situation.title() + " follows "
                + Spoken.line(source.revision()) + " of " + Spoken.line(source.repository()),
                source.path().isEmpty() ? "In its root." : "In " + Spoken.line(source.path()) + "."));
    }

    private List<Finding> differing(Situation situation, ManifestSource configured) {
        var known = situation.application().sources().stream().anyMatch(source ->
                plain(source.repository()).equals(plain(configured.repository())));
        return known ? List.of() : List.of(Finding.warned(name(), situation.member(), "Application "
                + situation.title() + " does not follow the repository that is configured",
                "Configured: " + Spoken.line(configured.repository()) + ".",
                "A commit there may not reach the workload; check the configuration."));
    }

    private List<Finding> blocked(Situation situation, String title, String evidence, String next) {
        return List.of(Finding.blocked(name(), situation.member(), title, evidence, next));
    }

    /// The same repository is spoken to in several ways.
    private static String plain(String repository) {
        return repository.replaceFirst("^[a-z+]+://", "").replaceFirst("^[^@/]+@", "").replaceFirst("\\.git/?$", "")
                .replace(':', '/').replaceAll("/+$", "");
    }
}
