package dev.mintmark.app.sources;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.SourceStatus.Loading;
import dev.mintmark.presentation.export.TableExport.Column;
import dev.mintmark.presentation.sources.Health;
import dev.mintmark.presentation.sources.SourceLine;
import java.util.List;
import java.util.stream.Stream;

/// How a source is put into words.
final class SourceWording {

    private static final String NOTHING = "—";

    private final Words words;
    private final Wording wording;

    SourceWording(Words words, Wording wording) {
        this.words = words;
        this.wording = wording;
    }

    /// *"current"*, *"connecting"*, *"stale"*.
    String state(SourceLine line) {
        return words.get(line.health().key());
    }

    /// What more there is to say of its state, in few words: *"4,500 of 10,000"*, *"Token expired"*; may be empty.
    String stateDetail(SourceLine line) {
        return switch (line.health()) {
            case CONNECTING, CATCHING_UP -> line.status().loading().map(this::progress).orElse("");
            case LIMITED, STALE, UNREACHABLE -> line.problems().stream().findFirst().map(Problem::why).orElse("");
            case CURRENT, NOT_WATCHED -> "";
        };
    }

    private String progress(Loading loading) {
        var received = wording.count(loading.received());
        return loading.remaining().isPresent()
                ? words.get("sources.of", received, wording.count(loading.received() + loading.remaining().getAsLong()))
                : received;
    }

    String kind(SourceLine line) {
        return words.get("sources.kind." + line.status().kind().word());
    }

    /// *"4 s ago"*; a dash if it was never seen.
    String seen(SourceLine line) {
        return line.status().seenAt().map(wording::ago).orElse(NOTHING);
    }

    String lag(SourceLine line) {
        return line.traffic().lag().map(wording::lag).orElse(NOTHING);
    }

    String requests(SourceLine line) {
        return line.watched() ? wording.count(line.traffic().requests()) : NOTHING;
    }

    String received(SourceLine line) {
        return line.watched() ? wording.size(line.traffic().bytes()) : NOTHING;
    }

    /// The whole row for a screen reader.
    String spoken(SourceLine line) {
        return words.get("sources.spoken", line.id().value(), state(line), seen(line),
                line.problems().stream().findFirst().map(Problem::what).orElse(""));
    }

    /// The style class of its state.
    static String style(Health health) {
        return switch (health) {
            case CURRENT -> "ok";
            case LIMITED, STALE -> "warning";
            case UNREACHABLE -> "danger";
            case CONNECTING, CATCHING_UP -> "accent";
            case NOT_WATCHED -> "stale";
        };
    }

    List<Column> columns() {
        return Stream.of("source", "kind", "endpoint", "state", "seen", "lag", "requests", "received", "problem")
                .map(key -> new Column(key, words.get("sources.column." + key))).toList();
    }

    List<String> row(SourceLine line) {
        return List.of(line.id().value(), line.status().kind().word(), line.status().endpoint(),
                words.get(line.health().key()), line.status().seenAt().map(wording::exact).orElse(""),
                line.traffic().lag().map(lag -> String.valueOf(lag.toMillis())).orElse(""),
                String.valueOf(line.traffic().requests()), String.valueOf(line.traffic().bytes()),
                line.problems().stream().map(Problem::sentence).reduce("", (one, other) -> (one + " " + other).strip()));
    }
}
