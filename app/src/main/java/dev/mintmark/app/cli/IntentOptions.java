package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.change.rollback.BreakGlass;
import dev.mintmark.change.rollback.Intent;
import dev.mintmark.change.rollback.Wanted;
import dev.mintmark.domain.workload.WorkloadId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What is wanted besides which workloads.
final class IntentOptions {

    private static final int LONGEST = 2_000;
    private static final Duration USUAL = Duration.ofMinutes(30);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--to", paramLabel = "VERSION", defaultValue = WantedVersion.LAST_GOOD,
            description = "The version wanted back: a digest or at least six digits of its beginning, a tag or a reference "
                    + "it was seen under; or last-good, the last that was seen healthy. Default: ${DEFAULT-VALUE}.")
    private String to;

    @Option(names = "--ticket", paramLabel = "T", description = "For example INC-314.")
    private String ticket;

    @Option(names = "--break-glass", paramLabel = "REASON",
            description = "Go around the pipeline for once, because it cannot be used. The plan lists what will undo it.")
    private String breakGlass;

    @Option(names = "--for", paramLabel = "TIME", converter = TimeSpan.class,
            description = "With --break-glass: within which the pipeline must have it, at most a day. Default: 30m.")
    private Duration lasts;

    String to() {
        return to;
    }

    Intent intent(List<WorkloadId> workloads, Wanted wanted, String reason, Surroundings around) {
        if (lasts != null && breakGlass == null) {
            throw wrong("--for belongs to --break-glass");
        }
        if (reason.length() > LONGEST || breakGlass != null && breakGlass.length() > LONGEST
                || ticket != null && ticket.length() > LONGEST) {
            throw wrong("A reason has at most " + LONGEST + " characters");
        }
        try {
            return new Intent(workloads, wanted, reason, Optional.ofNullable(ticket).filter(text -> !text.isBlank()),
                    around.operator(), Optional.ofNullable(breakGlass)
                            .map(why -> new BreakGlass(why, lasts == null ? USUAL : lasts)));
        } catch (IllegalArgumentException unusable) {
            throw wrong(unusable.getMessage());
        }
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
