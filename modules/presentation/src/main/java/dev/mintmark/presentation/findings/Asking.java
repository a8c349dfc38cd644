package dev.mintmark.presentation.findings;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import java.util.Optional;

/// What the operator is being asked about a finding: why, before it is accepted or its acceptance is withdrawn.
///
/// @param days    for how long; of no meaning for a withdrawal
/// @param working whether it is being put on record
/// @param problem why it could not be
public record Asking(FindingLine line, boolean withdrawing, String reason, int days, boolean working,
        Optional<Problem> problem) {

    public static final int USUAL_DAYS = 7;
    public static final int LONGEST_REASON = 500;

    public Asking {
        requireNonNull(line, "line");
        requireNonNull(problem, "problem");
        reason = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    static Asking of(FindingLine line, boolean withdrawing) {
        return new Asking(line, withdrawing, "", USUAL_DAYS, false, Optional.empty());
    }

    Asking because(String words) {
        return new Asking(line, withdrawing, words, days, working, Optional.empty());
    }

    Asking lasting(int wanted) {
        return new Asking(line, withdrawing, reason, wanted, working, problem);
    }

    Asking working(boolean now) {
        return new Asking(line, withdrawing, reason, days, now, now ? Optional.empty() : problem);
    }

    Asking failed(Problem why) {
        return new Asking(line, withdrawing, reason, days, false, Optional.of(why));
    }

    public boolean mayGo() {
        return !working && !reason.isBlank();
    }
}
