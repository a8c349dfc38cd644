package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.finding.Acceptance;
import dev.mintmark.fleet.finding.Finding;
import dev.mintmark.fleet.finding.FindingKey;
import dev.mintmark.fleet.finding.FindingsUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What one look finds, and what of it was accepted.
///
/// @param isWhole whether it is known what was accepted
record FindingsLook(List<Finding> found, Map<FindingKey, Acceptance> accepted, boolean isWhole) {

    private static final Pattern TYPED = Pattern.compile("[0-9a-f]{3,12}");

    /// Looks, and says on standard error what could not be learnt.
    static FindingsLook at(FleetSnapshot fleet, Wiring wiring, RegistryOption registry, Surroundings around)
            throws InterruptedException {
        var desk = wiring.findings();
        desk.learn(fleet, registry.isAsked());
        desk.problems().forEach(problem -> around.note(problem.sentence()));
        var found = desk.in(fleet);
        try {
            return new FindingsLook(found, desk.acceptances().now(), true);
        } catch (FindingsUnavailable unavailable) {
            around.note(unavailable.problem().sentence());
            return new FindingsLook(found, Map.of(), false);
        }
    }

    /// The finding that is typed like this; empty if none is, or several are.
    Optional<Finding> typed(String text) {
        var meant = found.stream().filter(finding -> isTyped(finding.key(), text)).toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /// The whole key, or the first letters of its id.
    static boolean isTyped(FindingKey key, String text) {
        return key.toString().equals(text) || TYPED.matcher(text).matches() && key.id().startsWith(text);
    }
}
