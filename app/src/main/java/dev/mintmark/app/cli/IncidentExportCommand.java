package dev.mintmark.app.cli;

import dev.mintmark.app.report.StoryJson;
import dev.mintmark.app.writing.Json;
import dev.mintmark.domain.Problem;
import dev.mintmark.incident.IncidentNote;
import dev.mintmark.incident.IncidentsUnavailable;
import dev.mintmark.incident.Story;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Write its note, to be handed on: times, versions, the difference, copies, rollbacks, "
        + "the timeline, and where all of it is on record.")
final class IncidentExportCommand implements Callable<Integer> {

    enum Format { markdown, json }

    private final IncidentAsking asking;

    @Parameters(index = "0", paramLabel = "ID",
            description = "The incident: its id, the first letters of it, or its ticket.")
    private String id;

    @Option(names = "--file", paramLabel = "FILE", description = "Write it into this file, instead of standard output.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    @Option(names = {"-o", "--output"}, paramLabel = "FORMAT", defaultValue = "markdown",
            description = "Write it as markdown, for people, or as json, for scripts. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Mixin
    private IncidentOptions options;

    IncidentExportCommand(IncidentAsking asking) {
        this.asking = asking;
    }

    @Override
    public Integer call() {
        return asking.ask(options, wiring -> {
            var incidents = wiring.incidents();
            var story = incidents.story(incidents.find(id));
            var bytes = bytes(story);
            if (file.isPresent()) {
                write(file.get().toAbsolutePath(), bytes);
            } else {
                asking.around().out().write(bytes, 0, bytes.length);
            }
            story.problems().forEach(asking::note);
            return Exit.DONE;
        });
    }

    private byte[] bytes(Story story) {
        if (format == Format.markdown) {
            return IncidentNote.markdown(story, asking.around().zone()).getBytes(StandardCharsets.UTF_8);
        }
        var bytes = new ByteArrayOutputStream();
        Json.stream(bytes, json -> new StoryJson(json).story(story));
        return bytes.toByteArray();
    }

    /// A file that is replaced is whole at every moment.
    private void write(Path target, byte[] bytes) throws IncidentsUnavailable {
        try {
            if (!force) {
                Files.write(target, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return;
            }
            var beside = Files.createTempFile(target.getParent(), ".incident-", ".part");
            try {
                Files.write(beside, bytes);
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (FileAlreadyExistsException there) {
            throw refused("There is a file " + target + " already.", "Choose another name, or replace it with --force.", there);
        } catch (IOException failure) {
            throw refused("The file " + target + " cannot be written: " + failure.getMessage() + ".",
                    "Check its directory, and who may write there.", failure);
        }
    }

    private static IncidentsUnavailable refused(String why, String next, IOException cause) {
        return new IncidentsUnavailable(new Problem("incident.export", "The note was not written.", why, next), cause);
    }
}
