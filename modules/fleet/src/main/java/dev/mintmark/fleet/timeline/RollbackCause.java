package dev.mintmark.fleet.timeline;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.workload.Release;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the change cause of a rollback tells, if it was made by this program: it is written by whoever carries it out, and
/// proves nothing.
///
/// @param target   the digest it went back to, shortened to what people read aloud
/// @param operator who did it
/// @param reason   why, with the ticket
public record RollbackCause(String target, String operator, String reason) {

    private static final int LONGEST = 4_096;
    private static final Pattern FORM = Pattern.compile(
            "rollback to (?:sha(?:256|512):)?([0-9a-f]{7})[0-9a-f]{0,121}+ by ([^:]{1,80}): (\\S.*)");

    public RollbackCause {
        requireNonNull(target, "target");
        requireNonNull(operator, "operator");
        requireNonNull(reason, "reason");
    }

    public static Optional<RollbackCause> of(Release release) {
        return release.changeCause().filter(cause -> cause.length() <= LONGEST)
                .map(cause -> FORM.matcher(cause.strip().replaceAll("\\s+", " ")))
                .filter(matcher -> matcher.matches())
                .map(matcher -> new RollbackCause(matcher.group(1), matcher.group(2), matcher.group(3)));
    }
}
