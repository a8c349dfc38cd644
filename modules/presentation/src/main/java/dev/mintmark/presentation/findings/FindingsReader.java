package dev.mintmark.presentation.findings;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.finding.Acceptance;
import dev.mintmark.fleet.finding.Finding;
import dev.mintmark.fleet.finding.FindingKey;
import dev.mintmark.fleet.finding.FindingKind;
import dev.mintmark.fleet.finding.FindingsDesk;
import dev.mintmark.fleet.finding.FindingsUnavailable;
import dev.mintmark.fleet.service.Sign.Severity;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads snapshots into pages. Used on one thread at a time, never the FX thread.
final class FindingsReader {

    private final Supplier<FindingsDesk> desk;
    private final InstantSource clock;
    private FleetSnapshot of = FleetSnapshot.EMPTY;
    private long asked = -1;
    private Look look = new Look(List.of(), List.of(), Optional.empty());

    FindingsReader(Supplier<FindingsDesk> desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    private record Look(List<FindingLine> lines, List<Problem> gaps, Optional<Problem> problem) {}

    record Answer(FindingsQuery query, FindingsPage page) {}

    /// Finds again only if the fleet changed or it was asked to; another filter is a matter of what was found already.
    Answer read(FleetSnapshot fleet, FindingsQuery query) {
        if (fleet != of || query.asked() != asked) {
            look = look(fleet);
            of = fleet;
            asked = query.asked();
        }
        var counts = new EnumMap<FindingKind, Integer>(FindingKind.class);
        var marks = new HashMap<String, FindingMark>();
        var all = look.lines().stream().filter(line -> !line.isAccepted()).map(FindingLine::finding).toList();
        all.forEach(finding -> marks.merge(finding.service(), new FindingMark(1, finding),
                (mark, one) -> mark.and(one.worst())));
        var shown = look.lines().stream().filter(line -> isLetThrough(line.finding(), query)).toList();
        shown.stream().filter(line -> !line.isAccepted()).forEach(line -> counts.merge(line.key().kind(), 1, Integer::sum));
        var ofKind = shown.stream().filter(line -> query.kind().isEmpty() || query.kind().get() == line.key().kind())
                .toList();
        return new Answer(query, new FindingsPage(Optional.of(clock.instant()),
                ofKind.stream().filter(line -> !line.isAccepted()).toList(),
                ofKind.stream().filter(FindingLine::isAccepted).toList(), counts, all.size(), marks,
                (int) all.stream().filter(FindingsReader::wantsALook).count(),
                FindingsReach.of(fleet, query.scope(), look.gaps()), look.problem()));
    }

    private static boolean isLetThrough(Finding finding, FindingsQuery query) {
        return query.scope().includes(finding.key().workload().source()) && query.filter().matches(finding);
    }

    private static boolean wantsALook(Finding finding) {
        return finding.severity() == Severity.DANGER || finding.severity() == Severity.WARNING;
    }

    private Look look(FleetSnapshot fleet) {
        var found = desk.get().in(fleet).stream().sorted(Finding.WORST_FIRST).toList();
        try {
            var accepted = desk.get().acceptances().now();
            return new Look(lines(found, accepted), desk.get().problems(), Optional.empty());
        } catch (FindingsUnavailable unavailable) {
            return new Look(lines(found, Map.of()), desk.get().problems(), Optional.of(unavailable.problem()));
        }
    }

    private List<FindingLine> lines(List<Finding> found, Map<FindingKey, Acceptance> accepted) {
        var now = clock.instant();
        return found.stream().map(finding -> new FindingLine(finding,
                Optional.ofNullable(accepted.get(finding.key())).filter(one -> one.holds(now)))).toList();
    }
}
