package dev.mintmark.change.copy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Remembers what an operator was told of which copy, so that each is told once for each time its lease runs low.
final class Notices {

    private static final Map<CopyNotice.Kind, Duration> BEFORE_THE_END = new EnumMap<>(Map.of(
            CopyNotice.Kind.FIVE_MINUTES, Duration.ofMinutes(5), CopyNotice.Kind.ONE_MINUTE, Duration.ofMinutes(1)));

    private final Map<CopyId, DebugCopy> last = new HashMap<>();
    private final Map<CopyId, Set<CopyNotice.Kind>> told = new HashMap<>();

    /// What is to be told now.
    ///
    /// @param seen the operator's copies; one whose place does not answer counts as there
    List<CopyNotice> of(SeenCopies seen, Instant now) {
        var notices = new ArrayList<CopyNotice>();
        var gone = new HashSet<>(last.keySet());
        for (var copy : seen.copies()) {
            gone.remove(copy.id());
            last.put(copy.id(), copy);
            lowOn(copy, now, notices);
        }
        for (var id : gone) {
            told.remove(id);
            notices.add(new CopyNotice(last.remove(id), CopyNotice.Kind.ENDED));
        }
        return notices;
    }

    private void lowOn(DebugCopy copy, Instant now, List<CopyNotice> notices) {
        var already = told.computeIfAbsent(copy.id(), _ -> EnumSet.noneOf(CopyNotice.Kind.class));
        var left = Duration.between(now, copy.expiresAt());
        var whole = Duration.between(copy.startedAt(), copy.expiresAt());
        CopyNotice.Kind lowest = null;
        for (var notice : BEFORE_THE_END.entrySet()) {
            if (left.compareTo(notice.getValue()) > 0 || whole.compareTo(notice.getValue()) <= 0) {
                already.remove(notice.getKey());
            } else if (already.add(notice.getKey())) {
                lowest = notice.getKey();
            }
        }
        if (lowest != null) {
            notices.add(new CopyNotice(copy, lowest));
        }
    }
}
