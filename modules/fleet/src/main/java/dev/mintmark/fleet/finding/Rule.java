package dev.mintmark.fleet.finding;

import java.util.stream.Stream;

/// Finds one kind of thing. Pure, and without a memory.
@FunctionalInterface
interface Rule {

    Stream<Finding> in(Site site);
}
