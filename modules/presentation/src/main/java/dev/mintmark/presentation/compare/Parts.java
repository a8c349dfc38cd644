package dev.mintmark.presentation.compare;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.PackageChange;
import dev.mintmark.images.origin.Commit;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The parts of a comparison as they come to be known. FX thread only.
public final class Parts {

    final ReadOnlyObjectWrapper<Part<Opening>> opening = waiting();
    final ReadOnlyObjectWrapper<Part<List<PackageChange>>> packages = waiting();
    final ReadOnlyObjectWrapper<Part<FileLines>> files = waiting();
    final ReadOnlyObjectWrapper<Part<List<Finding>>> findings = waiting();
    final ReadOnlyObjectWrapper<Part<List<Commit>>> commits = waiting();

    Parts() {}

    private static <T> ReadOnlyObjectWrapper<Part<T>> waiting() {
        return new ReadOnlyObjectWrapper<>(new Part.Waiting<>());
    }

    public ReadOnlyObjectProperty<Part<Opening>> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Part<List<PackageChange>>> packagesProperty() {
        return packages.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Part<FileLines>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Part<List<Finding>>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Part<List<Commit>>> commitsProperty() {
        return commits.getReadOnlyProperty();
    }

    /// Whether reading stopped before everything was tried.
    public boolean isUnfinished() {
        return parts().anyMatch(part -> part.get() instanceof Part.Waiting<?>);
    }

    /// Whether there is something to ask for again.
    boolean isMissingSome() {
        return parts().anyMatch(part -> !part.get().isKnown());
    }

    void forget() {
        forget(opening);
        forget(packages);
        forget(files);
        forget(findings);
        forget(commits);
    }

    /// Nobody reads any longer: what was being read waits again.
    void stopped() {
        stop(opening);
        stop(packages);
        stop(files);
        stop(findings);
        stop(commits);
    }

    /// What is not known by now never will be by itself.
    void failed(Problem problem) {
        fail(opening, problem);
        fail(packages, problem);
        fail(files, problem);
        fail(findings, problem);
        fail(commits, problem);
    }

    private static <T> void forget(ReadOnlyObjectWrapper<Part<T>> part) {
        part.set(new Part.Waiting<>());
    }

    private static <T> void stop(ReadOnlyObjectWrapper<Part<T>> part) {
        if (part.get().isWorking()) {
            forget(part);
        }
    }

    private static <T> void fail(ReadOnlyObjectWrapper<Part<T>> part, Problem problem) {
        if (!part.get().isKnown() && part.get().failure().isEmpty()) {
            part.set(new Part.Failed<>(problem));
        }
    }

    private Stream<ReadOnlyObjectWrapper<? extends Part<?>>> parts() {
        return Stream.of(opening, packages, files, findings, commits);
    }
}
