package dev.mintmark.presentation.environment;

import static java.util.Objects.requireNonNull;

/// What the operator calls a place where things run.
///
/// @param name       short: `production`, `staging`
/// @param production whether a change there is a change to production
public record Environment(String name, EnvironmentColour colour, boolean production) {

    public Environment {
        requireNonNull(name, "name");
        requireNonNull(colour, "colour");
    }
}
