package dev.mintmark.app.copies;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.presentation.copies.SessionModel;
import dev.mintmark.presentation.copies.SessionTab;
import dev.mintmark.presentation.copies.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The shells of a copy, one tab each, and what else can be looked at.
final class CopyTabs extends HBox {

    static final String NEW_SHELL = "copies-shell-new";

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double ROOM = 560;

    private final CopiesContext context;
    private final SessionModel session;
    private final Consumer<Shell> choose;

    CopyTabs(CopiesContext context, SessionModel session, Consumer<Shell> choose) {
        this.context = context;
        this.session = session;
        this.choose = choose;
        getStyleClass().add("tab-strip");
        setMinWidth(0);
        widthProperty().subscribe(() -> pseudoClassStateChanged(NARROW, getWidth() < ROOM));
    }

    static String id(SessionTab tab) {
        return "copies-tab-" + tab.name().toLowerCase(Locale.ROOT);
    }

    /// @param front the shell in front, if there is one
    void show(Optional<Shell> front) {
        List<Node> tabs = new ArrayList<>();
        var shells = session.shells();
        if (shells.isEmpty()) {
            tabs.add(tab(SessionTab.SHELL, context.word("copies.tab.shell"), ""));
        }
        for (var shell : shells) {
            tabs.add(tab(shell, front.filter(shell::equals).isPresent() && session.tabProperty().get() == SessionTab.SHELL));
        }
        var more = Described.as(new Button("", new FontIcon(Icon.PLUS)), context.word("copies.shell.new"),
                "Ctrl+Shift+T");
        more.setId(NEW_SHELL);
        more.getStyleClass().addAll("quiet", "small", "icon-only", "tab-more");
        more.setOnAction(_ -> {
            session.tabProperty().set(SessionTab.SHELL);
            session.openShell();
        });
        more.setDisable(!session.mayOpenShell());
        tabs.add(more);
        for (var tab : SessionTab.values()) {
            if (tab != SessionTab.SHELL) {
                tabs.add(tab(tab, context.word("copies.tab." + tab.name().toLowerCase(Locale.ROOT)), count(tab)));
            }
        }
        getChildren().setAll(tabs);
    }

    private String count(SessionTab tab) {
        return switch (tab) {
            case PROCESSES -> session.processes().asked().known().map(all -> context.wording().count(all.size())).orElse("");
            case CHANGES -> session.changes().asked().known().map(all -> context.wording().count(all.size())).orElse("");
            case PORTS -> session.ports().forwards().isEmpty() ? ""
                    : context.wording().count(session.ports().forwards().size());
            case SHELL, LOGS, FILES -> "";
        };
    }

    private ToggleButton tab(Shell shell, boolean front) {
        var name = context.word("copies.tab.shellNumber", shell.number());
        var button = button("copies-shell-" + shell.number(), name, "", front);
        button.setOnAction(_ -> {
            choose.accept(shell);
            button.setSelected(true);
        });
        return button;
    }

    private ToggleButton tab(SessionTab tab, String name, String count) {
        var button = button(id(tab), name, count, session.tabProperty().get() == tab);
        button.setOnAction(_ -> {
            session.tabProperty().set(tab);
            button.setSelected(true);
        });
        return button;
    }

    private static ToggleButton button(String id, String name, String count, boolean front) {
        var number = new Label(count);
        number.getStyleClass().addAll("small", "subtle", "count");
        var button = new ToggleButton(name, number);
        button.setId(id);
        button.getStyleClass().setAll("tab-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(front);
        button.setAccessibleText(count.isEmpty() ? name : name + ", " + count);
        return button;
    }
}
