package dev.mintmark.app.cli;

import dev.mintmark.change.arm.Arming;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What this one call may change beyond what is armed from the start.
final class ArmOption {

    @Option(names = "--arm", paramLabel = "NAME",
            description = "Let this call change this source, whose name is given in full. Engines of this machine and the "
                    + "demo need none. Repeatable.")
    private List<String> names = new ArrayList<>();

    /// @param places what could be armed
    /// @return what is wrong, if a name is none of these places'
    Optional<Problem> arm(Arming arming, List<SourceId> places) {
        for (var name : names) {
            var named = places.stream().filter(place -> name.equals(place.name()) || name.equals(place.value())).toList();
            if (named.isEmpty()) {
                return Optional.of(new Problem("arm.name", "Nothing was armed.",
                        "Nothing that could be changed has the name '" + name + "'.",
                        "Give one in full: " + Listing.of(places.stream().map(SourceId::value).toList()) + "."));
            }
            for (var place : named) {
                arming.arm(place, name);
            }
        }
        return Optional.empty();
    }
}
