package dev.mintmark.benchmarks.soak;

import java.util.List;

/// The services of the simulated fleet that unrest and operator both have to do with.
final class Services {

    static final List<String> ALL = List.of("payments", "checkout", "orders", "shipping", "inventory", "pricing");

    private Services() {}
}
