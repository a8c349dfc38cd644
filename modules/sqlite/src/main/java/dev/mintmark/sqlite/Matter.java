package dev.mintmark.sqlite;

/// What sort of subject lines are about: of two lines about the same subject, the later one counts.
enum Matter { WORKLOAD, RELEASE, EVIDENCE, SIGHT }
