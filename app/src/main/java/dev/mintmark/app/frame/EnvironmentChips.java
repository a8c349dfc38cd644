package dev.mintmark.app.frame;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.environment.Environment;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/// The environments of what somebody is about to touch, production first; nothing where nothing is said about them.
public final class EnvironmentChips extends HBox {

    private static final int MOST = 3;
    private static final double GAP = 4;

    private final Tools tools;
    private List<Environment> shown = List.of();

    public EnvironmentChips(Tools tools) {
        super(GAP);
        this.tools = tools;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        setManaged(false);
        setVisible(false);
    }

    public void show(Collection<SourceId> sources) {
        var known = tools.outlook().environmentsProperty().get();
        var now = sources.stream().map(known::of).flatMap(Optional::stream).distinct()
                .sorted(Comparator.comparing((Environment one) -> !one.production()).thenComparing(Environment::name))
                .limit(MOST).toList();
        if (!now.equals(shown)) {
            shown = now;
            getChildren().setAll(now.stream().map(environment -> new EnvironmentChip(tools, environment)).toList());
            setManaged(!now.isEmpty());
            setVisible(!now.isEmpty());
        }
    }
}
