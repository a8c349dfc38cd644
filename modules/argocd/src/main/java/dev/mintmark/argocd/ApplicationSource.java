package dev.mintmark.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/// Where the manifests of an application come from, or a part of them.
///
/// @param revision `HEAD` if nothing is said
record ApplicationSource(String repository, String revision, String path, String chart, JsonNode content) {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");
    private static final Pattern IMAGE_PARAMETER = Pattern.compile("(?i).*image.*(tag|digest|name|repository)=.*");
    private static final Pattern TAG = Pattern.compile("refs/tags/.+|v?[0-9]+(\\.[0-9*x]+){1,2}([-+].*)?|[~^<>=].*");

    static ApplicationSource of(JsonNode node) {
        var revision = node.path("targetRevision").asText();
        return new ApplicationSource(node.path("repoURL").asText(), revision.isBlank() ? "HEAD" : revision,
                node.path("path").asText(), node.path("chart").asText(), node);
    }

    boolean isGit() {
        return chart.isEmpty() && !repository.startsWith("oci://");
    }

    /// Whether it follows no branch, so that no commit would ever reach it. Argo CD itself takes what looks like a
    /// version for a range of tags.
    boolean isPinned() {
        return COMMIT.matcher(revision).matches() || TAG.matcher(revision).matches();
    }

    /// Whether the application itself says which image of this repository is taken, so that what Git says does not
    /// count.
    boolean overrides(String image) {
        var kustomize = Application.each(content.path("kustomize").path("images")).map(JsonNode::asText)
                .anyMatch(entry -> name(entry).equals(image) || entry.contains("=" + image));
        var parameters = Application.each(content.path("helm").path("parameters"))
                .map(entry -> entry.path("name").asText() + "=" + entry.path("value").asText())
                .anyMatch(entry -> entry.contains(image) || IMAGE_PARAMETER.matcher(entry).matches());
        return kustomize || parameters;
    }

    private static String name(String entry) {
        var withoutDigest = entry.split("@", 2)[0];
        var left = withoutDigest.contains("=") ? withoutDigest.substring(0, withoutDigest.indexOf('=')) : withoutDigest;
        var colon = left.lastIndexOf(':');
        return colon > left.lastIndexOf('/') ? left.substring(0, colon) : left;
    }
}
