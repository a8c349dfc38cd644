package dev.mintmark.presentation.palette;

import dev.mintmark.presentation.frame.PaletteEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The lines of the palette for what has been typed, best first; with nothing typed, what was used last comes first.
/// FX thread only.
public final class PaletteModel {

    /// More lines than anybody reads; keeps a fleet of thousands of services quick.
    public static final int MOST = 50;

    private static final int REMEMBERED = 20;
    private static final int USED_LATELY = 4;

    private final Supplier<List<PaletteEntry>> source;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<PaletteMatch> matches = FXCollections.observableArrayList();
    private final List<String> recent = new ArrayList<>();
    private List<PaletteEntry> entries = List.of();

    public PaletteModel(Supplier<List<PaletteEntry>> source) {
        this.source = source;
        typed.subscribe(this::find);
    }

    /// Asks for all entries anew and forgets what was typed: the palette is being opened.
    public void open() {
        entries = List.copyOf(source.get());
        typed.set("");
        find("");
    }

    public StringProperty typedProperty() {
        return typed;
    }

    public ObservableList<PaletteMatch> matches() {
        return matches;
    }

    /// Does what the line says, and remembers it.
    public void run(PaletteEntry entry) {
        recent.remove(entry.id());
        recent.addFirst(entry.id());
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
        entry.action().run();
    }

    private void find(String words) {
        record Ranked(PaletteMatch match, int rank) {}
        var ranked = new ArrayList<Ranked>();
        for (var entry : entries) {
            FuzzyMatch.of(words.strip(), entry.title()).ifPresent(match -> ranked.add(
                    new Ranked(new PaletteMatch(entry, match.positions()), rank(match.score(), entry, words.isBlank()))));
        }
        ranked.sort(Comparator.comparingInt(Ranked::rank).reversed());
        matches.setAll(ranked.stream().limit(MOST).map(Ranked::match).toList());
    }

    private int rank(int score, PaletteEntry entry, boolean nothingTyped) {
        var used = recent.indexOf(entry.id());
        if (nothingTyped) {
            return used < 0 ? 0 : REMEMBERED - used;
        }
        return used < 0 ? score : score + USED_LATELY;
    }
}
