package dev.mintmark.app.cli;

import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.service.Sign;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How tables say things: a sign and a word for each state, local times, short digests.
record Phrases(InstantSource clock, ZoneId zone) {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    static String version(ImageVersion version) {
        return "◆ " + version.id().shortForm();
    }

    /// A reference without the digest, which has a column of its own, unless there is nothing else to call it.
    static String reference(String text) {
        return ImageReference.parse(text).map(reference -> reference.registry() + "/" + reference.repository()
                + reference.tag().map(tag -> ":" + tag).orElse("")).orElse(text);
    }

    static String sight(Sight sight) {
        return switch (sight) {
            case CURRENT -> "✓ current";
            case CONNECTING -> "↻ connecting";
            case STALE -> "◌ stale";
            case UNREACHABLE -> "✖ unreachable";
        };
    }

    static String workload(WorkloadId id) {
        return (id.namespace().isEmpty() ? "" : id.namespace() + "/") + id.kind() + "/" + id.name();
    }

    String sign(Sign sign) {
        var words = switch (sign.kind()) {
            case ROLLOUT_STUCK -> "✖ rollout stuck" + detail(sign);
            case FAILING -> "✖ " + sign.count() + " failing" + detail(sign);
            case TAG_MOVED -> "▲ tag moved: " + sign.count() + " versions";
            case ODD_INSTANCE -> "▲ " + sign.count() + " odd";
            case NOT_READY -> "▲ " + sign.count() + " not ready";
            case STALE -> "◌ stale";
            case ROLLING -> "↻ rolling" + detail(sign);
            case PAUSED -> "‖ paused" + detail(sign);
            case UNKNOWN_IMAGE -> "? " + sign.count() + " of unknown image";
            case TAG_NOT_DIGEST -> "· tag, not digest";
        };
        return words + sign.since().map(since -> ", since " + moment(since)).orElse("");
    }

    private static String detail(Sign sign) {
        return sign.detail().isEmpty() ? "" : ": " + sign.detail();
    }

    /// *"14:31"* today, *"9 Nov 14:31"* this year, else *"9 Nov 2025"*: as short as one can tell when it was.
    String moment(Instant moment) {
        var then = moment.atZone(zone);
        var now = clock.instant().atZone(zone);
        if (then.toLocalDate().equals(now.toLocalDate())) {
            return TIME.format(then);
        }
        return (then.getYear() == now.getYear() ? DAY_AND_TIME : DAY).format(then);
    }

    /// *"2026-11-09 14:31:05"*.
    String exact(Instant moment) {
        return EXACT.format(moment.atZone(zone));
    }
}
