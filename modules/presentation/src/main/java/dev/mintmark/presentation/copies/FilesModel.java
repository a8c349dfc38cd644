package dev.mintmark.presentation.copies;

import dev.mintmark.change.inside.FileLine;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.Listing;
import dev.mintmark.domain.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The files of a copy: one directory at a time, and the beginning of one file. FX thread only.
public final class FilesModel {

    private final Errands errands;
    private final SessionModel.Entrance entrance;
    private final Question<Listing> listing;
    private final Question<FileContent> content;
    private final ReadOnlyStringWrapper directory = new ReadOnlyStringWrapper("/");
    private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper("");

    FilesModel(Errands errands, SessionModel.Entrance entrance) {
        this.errands = errands;
        this.entrance = entrance;
        listing = new Question<>(errands, CopyWork.FILES);
        content = new Question<>(errands, CopyWork.READ);
    }

    /// The directory that is looked at, from the copy's root.
    public ReadOnlyStringProperty directoryProperty() {
        return directory.getReadOnlyProperty();
    }

    /// The file that is looked into; empty if none is.
    public ReadOnlyStringProperty fileProperty() {
        return file.getReadOnlyProperty();
    }

    public Question<Listing> listing() {
        return listing;
    }

    public Question<FileContent> content() {
        return content;
    }

    public void open(String path) {
        var wanted = CopyPath.normal(path);
        directory.set(wanted);
        close();
        listing.ask(wanted, () -> entrance.enter().list(wanted));
    }

    public void up() {
        open(CopyPath.parent(directory.get()));
    }

    /// Goes into a directory, or looks into a file.
    public void enter(FileLine line) {
        var path = CopyPath.within(directory.get(), line.name());
        switch (line.kind()) {
            case DIRECTORY -> open(path);
            // A link may lead to either; what is not a file is told as a problem.
            case LINK, FILE -> {
                file.set(path);
                content.ask(path, () -> {
                    try (var bytes = entrance.enter().read(path)) {
                        return FileContent.read(bytes);
                    } catch (IOException broken) {
                        throw broken(path, broken);
                    }
                });
            }
            case OTHER -> { }
        }
    }

    /// Looks into no file any longer.
    public void close() {
        file.set("");
        content.forget();
    }

    /// Writes a file of the copy to a file of the operator's choice.
    ///
    /// @param done told how many bytes were written
    public void download(String path, Path target, Consumer<Long> done, BiConsumer<String, Problem> failed) {
        errands.run(CopyWork.DOWNLOAD, path, () -> {
            try (var bytes = entrance.enter().read(path)) {
                return Download.write(bytes, target);
            } catch (IOException broken) {
                throw broken(path, broken);
            }
        }, done, problem -> failed.accept(path, problem));
    }

    private static InsideFailed broken(String path, IOException why) {
        return new InsideFailed(new Problem("copy.read", Printable.text(path) + " was not read to its end.",
                "The connection or the disk failed: " + why.getMessage() + ".", "Try again."), why);
    }
}
