package dev.mintmark.app.frame;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.access.KeyCaps;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.theme.PlainScrollPane;
import dev.mintmark.presentation.frame.Command;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// All keys, by group, as the commands themselves have them.
final class Help extends VBox {

    static final String ID = "help";

    private static final int COLUMNS = 3;
    private static final double COLUMN = 300;
    private static final double KEYS = 114;
    private static final double GAP = 32;
    private static final double PADDING = 64;

    private final Button close;

    Help(Tools tools, List<Command> commands, Runnable closing) {
        setId(ID);
        getStyleClass().addAll("panel", "help");
        setMaxSize(COLUMNS * COLUMN + (COLUMNS - 1) * GAP + PADDING, USE_PREF_SIZE);
        var title = new Label(tools.word("frame.help.title"));
        title.getStyleClass().add("title");
        close = Described.as(new Button("", new FontIcon(Icon.X)), tools.word("frame.help.close"), "Esc");
        close.getStyleClass().addAll("quiet", "small", "icon-only");
        close.setOnAction(_ -> closing.run());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);

        var byGroup = new LinkedHashMap<String, List<Command>>();
        commands.stream().filter(command -> !command.keys().isEmpty())
                .forEach(command -> byGroup.computeIfAbsent(command.group(), _ -> new ArrayList<>()).add(command));
        var columns = Stream.generate(() -> new VBox(24)).limit(COLUMNS).toList();
        var groups = new HBox(GAP);
        groups.getChildren().addAll(columns);
        byGroup.forEach((group, members) -> shortest(columns).getChildren().add(group(tools, group, members)));
        var scroll = new PlainScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        // Titles wrap, so how high the groups are is known once they have their width.
        scroll.prefViewportHeightProperty().bind(groups.heightProperty());
        getChildren().addAll(head, scroll);
    }

    private static VBox shortest(List<VBox> columns) {
        return columns.stream().min(Comparator.comparingInt(Help::lines)).orElseThrow();
    }

    private static int lines(VBox column) {
        return column.getChildren().stream().mapToInt(group -> ((VBox) group).getChildren().size() + 1).sum();
    }

    void focusFirst() {
        close.requestFocus();
    }

    private static Node group(Tools tools, String group, List<Command> members) {
        var heading = new Label(tools.word("help." + group));
        heading.getStyleClass().addAll("tiny", "subtle", "medium");
        var lines = new VBox(8, heading);
        lines.setPrefWidth(COLUMN);
        members.forEach(command -> lines.getChildren().add(line(tools, command)));
        return lines;
    }

    private static Node line(Tools tools, Command command) {
        var keys = new HBox(4);
        keys.setMinWidth(KEYS);
        keys.setAlignment(Pos.CENTER_LEFT);
        for (var key : command.keys()) {
            if (!keys.getChildren().isEmpty()) {
                var or = new Label(tools.word("frame.help.or"));
                or.getStyleClass().addAll("tiny", "subtle");
                or.setMinWidth(USE_PREF_SIZE);
                keys.getChildren().add(or);
            }
            keys.getChildren().add(KeyCaps.of(key));
        }
        var title = new Label(tools.word(command.id()));
        title.setWrapText(true);
        var line = new HBox(12, keys, title);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
