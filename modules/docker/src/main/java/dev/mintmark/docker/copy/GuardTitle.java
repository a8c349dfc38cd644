package dev.mintmark.docker.copy;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What a guard shows of itself in its title, which only it can write.
///
/// @param isEnding  whether it has begun to end the copy
/// @param end       of the lease, by the engine's clock
/// @param latestEnd by the engine's clock
/// @param exitCode  of the program, if there was one and it is over
record GuardTitle(boolean isEnding, Instant end, Instant latestEnd, OptionalInt exitCode) {

    private static final Pattern FORM = Pattern.compile("(mintmark-guard 1 (?:hold|run) (waiting|ending)"
            + " until=([0-9]{1,15}) most=([0-9]{1,15}) exit=(-|[0-9]{1,3}) sum=)([0-9a-f]{4})(?: .*)?", Pattern.DOTALL);
    private static final int HEX = 16;
    private static final int FACTOR = 31;
    private static final int MASK = 0xffff;

    /// Empty for anything else, also for a title that was read while it was being written.
    static Optional<GuardTitle> parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches() || sum(found.group(1)) != Integer.parseInt(found.group(6), HEX)) {
            return Optional.empty();
        }
        var code = found.group(5);
        return Optional.of(new GuardTitle(found.group(2).equals("ending"),
                Instant.ofEpochMilli(Long.parseLong(found.group(3))),
                Instant.ofEpochMilli(Long.parseLong(found.group(4))),
                code.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(code))));
    }

    private static int sum(String text) {
        return text.chars().reduce(0, (sum, character) -> sum * FACTOR + character & MASK);
    }
}
