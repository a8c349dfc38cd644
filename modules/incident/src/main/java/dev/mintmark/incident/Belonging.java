package dev.mintmark.incident;

import dev.mintmark.change.audit.AuditEntry;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides which acts belong to an incident: those about a pinned service, those that name the incident or its ticket as
/// their reason, and those that its operators did while it was their current one.
record Belonging(Incident incident, IncidentLedger ledger, PinnedThings pinned, Instant until) {

    /// @param begin the line that began it
    boolean has(AuditEntry begin) {
        return !begin.at().isBefore(incident.toldSince()) && !begin.at().isAfter(until)
                && (isNamed(begin) || pinned.serviceOf(begin).isPresent() || isCurrent(begin));
    }

    private boolean isCurrent(AuditEntry begin) {
        return ledger.currentOf(begin.record().actor(), begin.at()).filter(incident.id()::equals).isPresent();
    }

    private boolean isNamed(AuditEntry begin) {
        var said = Stream.of(Optional.of(begin.record().reason()),
                Optional.ofNullable(begin.record().facts().get("ticket"))).flatMap(Optional::stream).map(Belonging::words).toList();
        return Stream.concat(incident.ticket().stream(), Stream.of(incident.id().value())).map(Belonging::words)
                .filter(name -> !name.isBlank()).anyMatch(name -> said.stream().anyMatch(text -> text.contains(name)));
    }

    /// Each word with a space on both sides, so that `INC-31` is not found in `INC-314`.
    private static String words(String text) {
        return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_#/-]+", " ").strip() + " ";
    }
}
