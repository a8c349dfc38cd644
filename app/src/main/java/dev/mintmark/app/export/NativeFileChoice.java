package dev.mintmark.app.export;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// The system's own file dialog.
public final class NativeFileChoice implements FileChoice {

    private final Supplier<Window> owner;

    public NativeFileChoice(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> toSave(String title, String proposedName, List<Kind> kinds) {
        var dialog = new FileChooser();
        dialog.setTitle(title);
        dialog.setInitialFileName(proposedName);
        kinds.forEach(kind -> dialog.getExtensionFilters().add(new ExtensionFilter(kind.title(), "*." + kind.ending())));
        return Optional.ofNullable(dialog.showSaveDialog(owner.get())).map(File::toPath)
                .map(chosen -> withEnding(chosen, dialog.getSelectedExtensionFilter()));
    }

    private static Path withEnding(Path chosen, ExtensionFilter kind) {
        var name = chosen.getFileName().toString();
        return kind == null || name.contains(".") ? chosen
                : chosen.resolveSibling(name + kind.getExtensions().getFirst().substring(1));
    }
}
