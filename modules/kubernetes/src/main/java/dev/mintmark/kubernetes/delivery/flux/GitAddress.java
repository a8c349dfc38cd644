package dev.mintmark.kubernetes.delivery.flux;

import java.util.Locale;

/// Where a GitRepository gets its files.
record GitAddress(String url, FluxObject repository) {

    /// What Flux checks out where nothing is said.
    private static final String USUAL_BRANCH = "master";
    private static final String HEADS = "refs/heads/";

    static GitAddress of(FluxObject repository) {
        return new GitAddress(repository.object().text("/spec/url"), repository);
    }

    /// A password in an address is nothing to show or keep. The user of SSH is part of the address.
    String withoutCredentials() {
        return url.replaceFirst("(?i)^(https?://)[^/@]*@", "$1").replaceFirst("(?i)^(ssh://[^/@:]+):[^/@]*@", "$1@");
    }

    /// Whether both name the same repository, as far as addresses tell.
    boolean isSameAs(GitAddress other) {
        return comparable().equals(other.comparable());
    }

    /// Whether a branch is followed, so that a commit to it gets to the cluster.
    boolean followsBranch() {
        var ref = repository.object().json().at("/spec/ref");
        var name = ref.path("name").asText();
        return !ref.has("commit") && !ref.has("tag") && !ref.has("semver") && (name.isEmpty()
                || name.startsWith(HEADS));
    }

    /// In the order in which Flux itself looks at them.
    String followed() {
        var ref = repository.object().json().at("/spec/ref");
        for (var field : new String[] {"commit", "name", "semver", "tag", "branch"}) {
            var value = ref.path(field).asText();
            if (!value.isEmpty()) {
                return value.startsWith(HEADS) ? value.substring(HEADS.length()) : value;
            }
        }
        return USUAL_BRANCH;
    }

    private String comparable() {
        return url.toLowerCase(Locale.ROOT).replaceFirst("^[a-z+]+://", "").replaceFirst("^[^/@]*@", "")
                .replaceFirst(":(?!\\d+/)", "/").replaceFirst("/+$", "").replaceFirst("\\.git$", "");
    }
}
