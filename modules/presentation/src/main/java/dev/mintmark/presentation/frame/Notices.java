package dev.mintmark.presentation.frame;

import dev.mintmark.domain.Problem;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Problems that the operator has to see now, newest first: shown in the problem bar until dismissed. FX thread only.
///
/// A source's problem is not told here: it has its place in the status bar and on the Sources screen.
public final class Notices {

    private static final int MOST = 20;

    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<Problem> readOnly = FXCollections.unmodifiableObservableList(problems);

    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    private final Bells bells;

    public Notices() {
        this(Notify.DEFAULTS);
    }

    /// @param usual of what the operator usually wants to hear
    public Notices(Notify usual) {
        bells = new Bells(usual);
    }

    /// What the operator asked to hear of while looking elsewhere.
    public Bells bells() {
        return bells;
    }

    public ObservableList<Problem> problems() {
        return readOnly;
    }

    /// Shows a problem; one that says the same is replaced, not repeated.
    public void report(Problem problem) {
        problems.remove(problem);
        problems.addFirst(problem);
        if (problems.size() > MOST) {
            problems.removeLast();
        }
    }

    public void dismiss(Problem problem) {
        problems.remove(problem);
    }

    /// A word of confirmation that passes by itself: *"12 rows copied"*. Empty when it has passed.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    public void hint(String words) {
        hint.set(words);
    }
}
