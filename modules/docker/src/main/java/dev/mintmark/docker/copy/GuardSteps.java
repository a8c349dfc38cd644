package dev.mintmark.docker.copy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The signals by which a guard takes a longer or shorter lease; see its source for why it is done like that.
final class GuardSteps {

    /// The n-th lengthens by 2 to the power of n seconds.
    private static final int[] LONGER = {4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 16, 23, 24};

    /// The n-th shortens by 4 to the power of n seconds.
    private static final int[] SHORTER = {25, 26, 27, 28, 29, 30, 31};

    private GuardSteps() {}

    /// What to send to come as near as can be, each signal once. It may take several rounds.
    static List<Integer> towards(Duration difference) {
        return difference.isNegative() ? chosen(-rounded(difference), SHORTER, 2)
                : chosen(rounded(difference), LONGER, 1);
    }

    static long rounded(Duration time) {
        return Math.round(time.toMillis() / 1000.0);
    }

    private static List<Integer> chosen(long seconds, int[] signals, int shift) {
        var left = seconds;
        var chosen = new ArrayList<Integer>();
        for (var number = signals.length - 1; number >= 0; number--) {
            var step = 1L << shift * number;
            if (step <= left) {
                chosen.add(signals[number]);
                left -= step;
            }
        }
        return chosen;
    }
}
