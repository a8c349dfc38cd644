package dev.mintmark.presentation.sources;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.fleet.Traffic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// All sources, ordered by id so that nothing jumps under the pointer; the status bar names the worst. FX thread only.
public final class SourcesModel {

    private final SourceCare care;
    private final ObservableList<SourceLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Problem>> historyProblem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<SourceId, SourceStatus> stopped = new LinkedHashMap<>();
    private List<SourceStatus> statuses = List.of();

    public SourcesModel(SourceCare care) {
        this.care = care;
    }

    public ObservableList<SourceLine> lines() {
        return lines;
    }

    public ReadOnlyObjectProperty<Optional<Problem>> historyProblemProperty() {
        return historyProblem.getReadOnlyProperty();
    }

    /// Shows how sources stand. Takes the live fleet only: what sources were in the past is the timeline's story.
    public void show(FleetSnapshot fleet) {
        statuses = fleet.sources();
        refresh();
    }

    /// Reads traffic and history's state again; called every second or so while somebody looks.
    public void refresh() {
        var fresh = new ArrayList<SourceLine>();
        for (var status : statuses) {
            if (!stopped.containsKey(status.id())) {
                fresh.add(new SourceLine(status, care.traffic(status.id()), true));
            }
        }
        stopped.values().forEach(status -> fresh.add(new SourceLine(status, Traffic.NONE, false)));
        fresh.sort(Comparator.comparing(SourceLine::id));
        mend(fresh);
        historyProblem.set(care.historyProblem());
    }

    /// Changes only the lines that changed, so that selection and focus stay where they are.
    private void mend(List<SourceLine> fresh) {
        var sameSources = fresh.stream().map(SourceLine::id).toList().equals(lines.stream().map(SourceLine::id).toList());
        if (!sameSources) {
            lines.setAll(fresh);
            return;
        }
        for (var index = 0; index < fresh.size(); index++) {
            if (!fresh.get(index).equals(lines.get(index))) {
                lines.set(index, fresh.get(index));
            }
        }
    }

    public void retryNow(SourceId source) {
        care.retryNow(source);
    }

    /// Stops looking at it; the line stays, so that one can begin again.
    public void stopWatching(SourceId source) {
        statuses.stream().filter(status -> status.id().equals(source)).findFirst().ifPresent(status -> {
            stopped.put(source, status);
            care.stopWatching(source);
            refresh();
        });
    }

    public void watchAgain(SourceId source) {
        if (stopped.remove(source) != null) {
            care.watchAgain(source);
            refresh();
        }
    }
}
