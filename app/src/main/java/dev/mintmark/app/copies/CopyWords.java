package dev.mintmark.app.copies;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.inside.PathChange;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.presentation.copies.CopyLine;
import dev.mintmark.presentation.copies.CopyWork;
import dev.mintmark.presentation.copies.LeaseStage;
import dev.mintmark.presentation.copies.Printable;
import dev.mintmark.presentation.work.Tenses;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// How copies and their parts are put into words.
record CopyWords(Words words, Wording wording) {

    /// What work on copies is called in the list of running work.
    static CopyWork.Wording work(Words words) {
        return (work, subject) -> {
            var key = "copies.work." + work.name().toLowerCase(Locale.ROOT);
            return new Tenses(words.get(key + ".toDo", subject), words.get(key + ".running", subject),
                    words.get(key + ".done", subject));
        };
    }

    /// *"23:41"*, *"1:02:10"*.
    static String clock(Duration left) {
        var seconds = left.abs().toSeconds();
        return seconds < 3_600 ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    String left(CopyLine line) {
        if (line.unconfirmed().isPresent()) {
            return words.get("copies.unconfirmed");
        }
        if (line.ending() || line.copy().state() == CopyState.ENDING) {
            return words.get("copies.ending");
        }
        return words.get(line.stage() == LeaseStage.PAST ? "copies.past" : "copies.left", clock(line.left()));
    }

    /// The same in a column of such.
    String shortLeft(CopyLine line) {
        return line.unconfirmed().isPresent() || line.ending() || line.copy().state() == CopyState.ENDING ? left(line)
                : line.stage() == LeaseStage.PAST ? words.get("copies.shortPast", clock(line.left())) : clock(line.left());
    }

    /// The role of what [#left] says: a style class; empty for the neutral one.
    static String role(CopyLine line) {
        if (line.unconfirmed().isPresent()) {
            return "danger";
        }
        return switch (line.stage()) {
            case PLENTY -> "";
            case FIVE_MINUTES -> "warning";
            case ONE_MINUTE, PAST -> "danger";
        };
    }

    String state(DebugCopy copy) {
        var state = words.get("copies.state." + copy.state().word());
        return copy.reason().isBlank() || copy.state() == CopyState.RUNNING ? state
                : words.get("copies.stateAndReason", state, Printable.text(copy.reason()));
    }

    /// Its image without registry and digest: what people call it.
    static String shortImage(String image) {
        var printable = Printable.text(image);
        var plain = printable.contains("@") ? printable.substring(0, printable.indexOf('@')) : printable;
        return plain.startsWith("sha256:") ? "" : plain.substring(plain.lastIndexOf('/') + 1);
    }

    /// The digest if it is known, else the image's name.
    static String name(Optional<Digest> digest, String image) {
        return digest.map(Digest::shortForm).orElseGet(() -> shortImage(image));
    }

    String spoken(CopyLine line) {
        var copy = line.copy();
        return words.get("copies.spoken", name(copy.digest(), copy.image()), shortImage(copy.image()), copy.purpose(),
                copy.owner(), copy.place().toString(), state(copy), left(line));
    }

    /// What a copy was planned to have.
    String has(CopyPlan plan) {
        var limits = plan.request().limits();
        return words.get("copies.has", plan.environment().size(), plan.withheld(),
                plan.network().equals("none") ? words.get("copies.noNetwork") : plan.network(),
                wording.memory(limits.memoryBytes()), cpu(limits.milliCpu()),
                words.get(plan.readOnlyRoot() ? "copies.readOnlyRoot" : "copies.writableRoot"));
    }

    static String cpu(int milli) {
        return milli % 1_000 == 0 ? String.valueOf(milli / 1_000)
                : String.valueOf(milli / 1_000.0);
    }

    static String sign(PathChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case CHANGED -> "~";
            case REMOVED -> "−";
        };
    }

    static String changeRole(PathChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "status-ok";
            case CHANGED -> "status-warning";
            case REMOVED -> "status-danger";
        };
    }
}
