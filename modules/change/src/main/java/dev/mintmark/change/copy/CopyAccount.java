package dev.mintmark.change.copy;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.domain.image.Digest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the audit tells of one debug copy, from its launch to its end, whoever made it. Nothing in it is asked of a place.
///
/// @param image   as it was launched: `shop/web@sha256:…`
/// @param digest  of the bytes, if the place knew it
/// @param relaxed what the operator gave up for it, in words for machines
/// @param state   how far it is known
/// @param endedAt when its end was confirmed, or first noticed
/// @param ending  how it ended: `asked`, `swept`, `lease`, `gone`; empty if it did not, or nobody knows
/// @param why     of what failed, in one sentence; empty if nothing did
/// @param entries its lines in order, those of what was run inside it left out
public record CopyAccount(String id, String image, Optional<Digest> digest, String place, String mode, String purpose,
        String operator, Instant startedAt, Duration lease, List<String> relaxed, State state, Optional<Instant> endedAt,
        String ending, String why, List<AuditEntry> entries) {

    public CopyAccount {
        requireNonNull(state, "state");
        requireNonNull(endedAt, "endedAt");
        relaxed = List.copyOf(relaxed);
        entries = List.copyOf(entries);
    }

    /// How far a copy's life is known from the audit.
    public enum State {
        /// Its launch has no end on record.
        LAUNCH_UNKNOWN("launch: unknown outcome"),
        /// There was none.
        NOT_LAUNCHED("not launched"),
        /// Nothing says that it ended.
        LIVES("no end on record"),
        /// It was told to end, and nobody saw that it did.
        END_UNKNOWN("end: unknown outcome"),
        ENDED("ended");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// Those whose launch is among these lines, in order.
    public static List<CopyAccount> in(List<AuditEntry> lines) {
        var lives = new LinkedHashMap<String, List<AuditEntry>>();
        for (var line : lines) {
            var record = line.record();
            if (record.act().equals(DebugCopies.LAUNCH) && record.stage() == AuditStage.STARTED) {
                lives.putIfAbsent(record.subject(), new ArrayList<>());
            }
            if (List.of(DebugCopies.LAUNCH, DebugCopies.EXTEND, DebugCopies.END).contains(record.act())) {
                Optional.ofNullable(lives.get(record.subject())).ifPresent(life -> life.add(line));
            }
        }
        return lives.values().stream().map(CopyAccount::of).toList();
    }

    /// Until when it was to live at most, as it was said last.
    public Instant leasedUntil() {
        return entries.reversed().stream().flatMap(entry -> Optional.ofNullable(entry.record().facts().get("until"))
                .stream()).flatMap(CopyAccount::moment).findFirst().orElse(startedAt.plus(lease));
    }

    private static Stream<Instant> moment(String text) {
        try {
            return Stream.of(Instant.parse(text));
        } catch (DateTimeException noMoment) {
            return Stream.empty();
        }
    }

    private static CopyAccount of(List<AuditEntry> lines) {
        var launch = lines.getFirst();
        var facts = launch.record().facts();
        var end = lines.stream().filter(CopyAccount::tellsTheEnd).findFirst();
        var state = end.isPresent() ? State.ENDED : state(lines);
        var failed = lines.reversed().stream().filter(line -> line.record().stage() == AuditStage.FAILED).findFirst();
        return new CopyAccount(launch.record().subject(), facts.getOrDefault("image", ""), digest(lines),
                facts.getOrDefault("place", ""), facts.getOrDefault("mode", ""), launch.record().reason(),
                launch.record().actor(), launch.at(), LaunchFacts.read(facts).lease(), words(facts.get("relaxed")), state,
                end.map(AuditEntry::at), end.map(line -> ending(line, lines)).orElse(""), end.isPresent() ? ""
                        : failed.map(line -> line.record().facts().getOrDefault("why", "")).orElse(""), lines);
    }

    private static boolean tellsTheEnd(AuditEntry line) {
        var stage = line.record().stage();
        return line.record().act().equals(DebugCopies.END)
                && (stage == AuditStage.SUCCEEDED || stage == AuditStage.NOTED);
    }

    private static State state(List<AuditEntry> lines) {
        if (has(lines, DebugCopies.END, AuditStage.STARTED) || has(lines, DebugCopies.END, AuditStage.FAILED)) {
            return State.END_UNKNOWN;
        }
        if (has(lines, DebugCopies.LAUNCH, AuditStage.FAILED)) {
            return State.NOT_LAUNCHED;
        }
        return has(lines, DebugCopies.LAUNCH, AuditStage.SUCCEEDED) ? State.LIVES : State.LAUNCH_UNKNOWN;
    }

    private static boolean has(List<AuditEntry> lines, String act, AuditStage stage) {
        return lines.stream().map(AuditEntry::record)
                .anyMatch(record -> record.act().equals(act) && record.stage() == stage);
    }

    /// The line that confirms what was asked for does not say again that it was.
    private static String ending(AuditEntry end, List<AuditEntry> lines) {
        return Optional.ofNullable(end.record().facts().get("end"))
                .orElse(has(lines, DebugCopies.END, AuditStage.STARTED) ? "asked" : "gone");
    }

    private static Optional<Digest> digest(List<AuditEntry> lines) {
        return lines.stream().filter(line -> line.record().act().equals(DebugCopies.LAUNCH))
                .flatMap(line -> Optional.ofNullable(line.record().facts().get("digest")).stream())
                .flatMap(text -> Digest.parse(text).stream()).findFirst();
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.split(" "));
    }

    /// Whether a line of the audit is about something that was run inside it.
    public boolean isInside(AuditEntry line) {
        return line.record().subject().startsWith(id + "/");
    }
}
