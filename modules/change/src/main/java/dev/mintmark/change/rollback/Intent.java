package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.workload.WorkloadId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// What the operator wants: these workloads, to this image version, because.
///
/// @param workloads  in the order in which they are to be told; each once
/// @param reason     in the operator's words; goes into the audit, the change-cause and the commit. Never blank
/// @param ticket     for example `INC-314`
/// @param operator   the operator's name on this machine
/// @param breakGlass to go around the pipeline, which is otherwise never done
public record Intent(List<WorkloadId> workloads, Wanted wanted, String reason, Optional<String> ticket, String operator,
        Optional<BreakGlass> breakGlass) {

    /// More than anybody can follow in one plan.
    public static final int MOST = 200;

    public Intent {
        requireNonNull(wanted, "wanted");
        requireNonNull(ticket, "ticket");
        requireNonNull(operator, "operator");
        requireNonNull(breakGlass, "breakGlass");
        workloads = List.copyOf(new LinkedHashSet<>(workloads));
        if (workloads.isEmpty() || workloads.size() > MOST) {
            throw new IllegalArgumentException("A rollback is of 1 to " + MOST + " workloads: " + workloads.size());
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A rollback needs a reason");
        }
    }

    /// The reason with its ticket, on one line: for a change-cause or the first line of a commit's body.
    public String because() {
        return reason.strip().replaceAll("\\s+", " ") + ticket.map(name -> " (" + name + ")").orElse("");
    }
}
