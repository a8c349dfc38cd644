package dev.mintmark.kubernetes.delivery.helm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.secret.Masking;
import java.util.Locale;

/// One revision of a Helm release.
///
/// @param status   `deployed`, `superseded`, `failed`, `pending-upgrade`, …
/// @param chart    its name and version
/// @param config   the values it was given; never shown
/// @param manifest what was applied; never shown
record Revision(int number, String status, String chart, String description, String deployedAt, JsonNode config,
        String manifest) {

    private static final int LONGEST = 256;

    static Revision of(JsonNode release) {
        var info = release.path("info");
        var chart = release.path("chart").path("metadata");
        return new Revision(release.path("version").asInt(), info.path("status").asText(),
                line(chart.path("name").asText()) + "-" + line(chart.path("version").asText()),
                line(info.path("description").asText()), line(info.path("last_deployed").asText()),
                release.path("config"),
                release.path("manifest").asText());
    }

    /// It was deployed, and nothing says that it failed: also superseded revisions may have.
    boolean isGood() {
        return status.equals("deployed")
                || status.equals("superseded") && !description.toLowerCase(Locale.ROOT).contains("failed");
    }

    /// Helm does nothing else to a release in such a state.
    boolean isPending() {
        return status.startsWith("pending-") || status.equals("uninstalling");
    }

    /// Whether its manifest names the wanted bytes.
    boolean runs(Target target) {
        return target.version().digests().stream().map(Digest::value).anyMatch(digest -> manifest.contains("@"
                + digest));
    }

    /// Whether its manifest names the tag that the wanted version had then, which proves nothing.
    boolean isCalledAs(Target target) {
        return target.tag().filter(tag -> manifest.contains(target.repository() + ":" + tag)).isPresent();
    }

    String words() {
        return "Helm revision " + number + ": " + chart + ", " + status + (deployedAt.isEmpty() ? "" : " at "
                + deployedAt)
                + (description.isEmpty() ? "" : ", \"" + description + "\"") + ".";
    }

    private static String line(String text) {
        var line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        var cut = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        return Masking.isSecretValue(cut) ? Masking.MASK : cut;
    }
}
