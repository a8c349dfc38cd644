package dev.mintmark.change.copy;

import static java.util.Objects.requireNonNull;

/// One thing of the image or instance, and whether the copy has it.
///
/// @param name in the place's own words: `livenessProbe`, `serviceAccountName`, `hostPort 8080`
/// @param kept whether the copy has it
/// @param why  in few words: *"would restart the copy"*
public record Trait(String name, boolean kept, String why) {

    public Trait {
        requireNonNull(name, "name");
        requireNonNull(why, "why");
    }
}
