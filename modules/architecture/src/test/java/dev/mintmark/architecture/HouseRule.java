package dev.mintmark.architecture;

import com.tngtech.archunit.lang.ArchRule;

/// A rule, and the decision that gives its reason.
///
/// @param decision number of the file in `decisions/`, for example `0004`
record HouseRule(String name, String decision, ArchRule rule) {

    @Override
    public String toString() {
        return name;
    }
}
