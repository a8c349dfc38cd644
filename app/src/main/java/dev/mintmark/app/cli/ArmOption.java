package dev.mintmark.app.cli;

import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// What this one call may change beyond what is armed from the start.
final class ArmOption {

    @Option(names = "--arm", paramLabel = "NAME",
            description = "Let this call change this source, whose name is given in full. Engines of this machine and the "
                    + "demo need none. Repeatable.")
    private List<String> names = new ArrayList<>();

    /// @throws CopyRefused if a name is none of these places'
    void arm(Arming arming, List<SourceId> places) throws CopyRefused {
        for (var name : names) {
            var named = places.stream().filter(place -> name.equals(place.name()) || name.equals(place.value())).toList();
            if (named.isEmpty()) {
                throw new CopyRefused(new Problem("arm.name", "Nothing was armed.",
                        "There is no place of debug copies with the name '" + name + "'.",
                        "Give one in full: " + places.stream().map(SourceId::value)
                                .collect(Collectors.joining(", ")) + "."), null);
            }
            for (var place : named) {
                arming.arm(place, name, Arming.USUAL);
            }
        }
    }
}
