package dev.mintmark.presentation.compare;

import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Tenses;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Rows narrowed by words. Many rows are looked through behind the FX thread, and only the latest words count; few are
/// looked through at once, so that nothing flickers. FX thread only.
public final class Narrowed<R> {

    private final Latest latest;
    private final Function<R, String> searched;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final ObservableList<R> readOnly = FXCollections.unmodifiableObservableList(rows);
    private List<R> all = List.of();
    private String words = "";

    /// @param searched what the words are looked for in, in lower case; called on any thread
    Narrowed(Background background, Tenses tenses, Function<R, String> searched) {
        this.latest = new Latest(background, tenses);
        this.searched = searched;
    }

    public ObservableList<R> rows() {
        return readOnly;
    }

    /// All rows, whatever the words.
    public List<R> all() {
        return all;
    }

    void show(List<R> newRows) {
        all = List.copyOf(newRows);
        narrow();
    }

    void narrow(String newWords) {
        if (!newWords.equals(words)) {
            words = newWords;
            narrow();
        }
    }

    private void narrow() {
        latest.drop();
        var wanted = wanted(words);
        if (wanted.isEmpty()) {
            replace(all);
        } else if (all.size() <= Latest.FEW) {
            replace(matching(all, wanted));
        } else {
            var everything = all;
            latest.compute(() -> matching(everything, wanted), this::replace);
        }
    }

    private void replace(List<R> fresh) {
        if (!rows.equals(fresh)) {
            rows.setAll(fresh);
        }
    }

    private List<R> matching(List<R> candidates, List<String> wanted) {
        return candidates.stream().filter(row -> {
            var text = searched.apply(row);
            return wanted.stream().allMatch(word -> word.startsWith("-") && word.length() > 1
                    ? !text.contains(word.substring(1)) : text.contains(word));
        }).toList();
    }

    private static List<String> wanted(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
