package dev.mintmark.fleet.service;

import dev.mintmark.domain.workload.WorkloadId;

/// How many instances of something run on one workload.
public record Place(WorkloadId workload, int instances, int ready) {}
