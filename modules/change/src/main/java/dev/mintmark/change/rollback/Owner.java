package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

/// Who keeps a workload as it is, and so through whom it is changed.
///
/// @param namespace of the owner's own object; empty if it has none, or it is not known
/// @param name      the application, Kustomization, HelmRelease or release; the manager for KUBERNETES; the project for
///                  COMPOSE; the service for SWARM; what was found for UNKNOWN
public record Owner(Kind kind, String namespace, String name) {

    public Owner {
        requireNonNull(kind, "kind");
        requireNonNull(namespace, "namespace");
        requireNonNull(name, "name");
    }

    public enum Kind {
        /// People and scripts that speak to the API server: kubectl, a CI job.
        KUBERNETES("kubernetes"),
        ARGO_CD("argo-cd"),
        FLUX_KUSTOMIZATION("flux"),
        FLUX_HELM_RELEASE("flux"),
        HELM("helm"),
        /// The operator configured an environment repository for it, and nothing in the cluster says otherwise.
        GIT("git"),
        /// Another object made it and will make it so again: a custom resource and its operator.
        CONTROLLER("controller"),
        /// A Docker engine itself: people and scripts that type `docker run`.
        ENGINE("docker"),
        /// A Compose file, which is applied when somebody says so, and never by itself.
        COMPOSE("compose"),
        /// A Swarm service: its manager makes the containers, and makes them again.
        SWARM("swarm"),
        UNKNOWN("unknown");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// As it is written in JSON, in the audit and on the command line.
        public String word() {
            return word;
        }
    }
}
