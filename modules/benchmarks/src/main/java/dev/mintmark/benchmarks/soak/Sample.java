package dev.mintmark.benchmarks.soak;

import java.util.SortedMap;

/// What the process held at one moment, between two rounds, after collections.
///
/// @param minute    since the operator began
/// @param errands   that the operator has begun
/// @param heap      bytes in use
/// @param metaspace bytes in use
/// @param resident  bytes, as the system says
/// @param handles   open files, sockets and pipes
/// @param threads   how many of each group, by name with its digits taken away; virtual ones have a `~` before it
/// @param stored    bytes of each part of the operator's folder, by its name
/// @param lines     that the record of the fleet has
/// @param acts      lines of the audit
record Sample(double minute, int errands, long heap, long metaspace, long resident, int handles,
        SortedMap<String, Integer> threads, SortedMap<String, Long> stored, int lines, int acts) {

    static final String VIRTUAL = "~";

    int platformThreads() {
        return threads.entrySet().stream().filter(group -> !group.getKey().startsWith(VIRTUAL))
                .mapToInt(group -> group.getValue()).sum();
    }

    int virtualThreads() {
        return threads.values().stream().mapToInt(Integer::intValue).sum() - platformThreads();
    }

    /// Bytes of everything whose name ends so.
    long stored(String ending) {
        return stored.entrySet().stream().filter(part -> part.getKey().endsWith(ending))
                .mapToLong(part -> part.getValue()).sum();
    }
}
