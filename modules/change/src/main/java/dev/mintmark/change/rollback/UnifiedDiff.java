package dev.mintmark.change.rollback;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/// Shows how two texts differ, as [Difference#diff] has it.
public final class UnifiedDiff {

    private static final int CONTEXT = 3;
    /// Where everything differs, the time grows with the square of it.
    private static final int MOST_LINES = 8_000;

    private UnifiedDiff() {}

    /// In the unified format of diff, without file headers; empty if they do not differ. Texts too long to be compared are
    /// only said to be that.
    public static String of(List<String> before, List<String> after) {
        if (before.equals(after)) {
            return "";
        }
        if (before.size() > MOST_LINES || after.size() > MOST_LINES) {
            return "@@ too long to be compared @@\n";
        }
        var lines = UnifiedDiffUtils.generateUnifiedDiff("", "", before,
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()), CONTEXT);
        return String.join("\n", removedFirst(lines.subList(2, lines.size()))) + "\n";
    }

    /// What is removed stands before what comes in its place. The algorithm that needs little memory has it in any order.
    private static List<String> removedFirst(List<String> lines) {
        var ordered = new ArrayList<String>(lines.size());
        var added = new ArrayList<String>();
        for (var line : lines) {
            if (line.startsWith("+")) {
                added.add(line);
                continue;
            }
            if (!line.startsWith("-")) {
                ordered.addAll(added);
                added.clear();
            }
            ordered.add(line);
        }
        ordered.addAll(added);
        return ordered;
    }
}
