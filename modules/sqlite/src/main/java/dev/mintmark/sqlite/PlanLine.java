package dev.mintmark.sqlite;

import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.PlanCodec;
import java.io.IOException;
import java.util.Optional;

/// A plan as it lies in the file, whatever is in it.
///
/// @param bytes empty if there are more than any plan has
record PlanLine(String id, long second, long nano, String hash, Optional<byte[]> bytes) {

    /// The plan, if it is the one that was written.
    ///
    /// @throws IOException saying in one sentence why it is not
    Plan plan() throws IOException {
        var content = bytes.orElseThrow(() -> new IOException("It has more bytes than any plan has."));
        if (!PlanCodec.hash(content).value().equals(hash)) {
            throw new IOException("Its bytes are not those its hash was made of.");
        }
        var plan = PlanCodec.read(content);
        var at = plan.madeAt();
        if (!plan.id().value().equals(id) || at.getEpochSecond() != second || at.getNano() != nano) {
            throw new IOException("It calls itself " + plan.id() + ", made at " + at + ".");
        }
        return plan;
    }
}
