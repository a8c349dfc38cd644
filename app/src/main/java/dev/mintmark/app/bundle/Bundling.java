package dev.mintmark.app.bundle;

import dev.mintmark.app.wiring.Crashes;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.SourceStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Puts together what can be sent. Blocks while it reads; asks no system anything.
public final class Bundling {

    private static final int LARGEST_SETTINGS = 256 * 1024;
    private static final int MOST_SETTINGS = 20;

    private final Surroundings around;
    private final Home home;

    public Bundling(Surroundings around, Home home) {
        this.around = around;
        this.home = home;
    }

    /// What a bundle is usually called.
    public String usualName() {
        return "mintmark-log-" + around.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-') + ".zip";
    }

    /// @param desktop   what only the window knows of the desktop, a line each
    /// @param sources   how they stand
    /// @param anonymous whether names of people, machines and sources are replaced
    public Bundle bundle(List<String> desktop, List<SourceStatus> sources, boolean anonymous) {
        var redaction = KnownSecrets.redaction(around);
        var entries = new ArrayList<Bundle.Entry>();
        entries.add(new Bundle.Entry("versions.txt", redaction.of(Versions.text(around, desktop))));
        entries.add(new Bundle.Entry("sources.txt", redaction.of(sources(sources))));
        var log = new LogFile(home.log(), redaction);
        log.files().reversed().forEach(file -> entries.add(new Bundle.Entry("log/" + file.getFileName(),
                readable(() -> log.text(file)))));
        settings().forEach(file -> entries.add(new Bundle.Entry("settings/" + file.getFileName(),
                readable(() -> redaction.of(Tail.of(file, LARGEST_SETTINGS))))));
        Crashes.of(around, home).all().forEach(report ->
                entries.add(new Bundle.Entry("crashes/" + report.name(), redaction.of(report.text()))));
        entries.addFirst(new Bundle.Entry("READ-ME-FIRST.txt", about(anonymous)));
        return new Bundle(around.clock().instant(), anonymous ? anonymous(entries, sources) : entries);
    }

    private List<Bundle.Entry> anonymous(List<Bundle.Entry> entries, List<SourceStatus> sources) {
        var places = new Placeholders();
        places.know("user", List.of(around.operator()));
        places.know("host", Stream.of(around.variable("HOSTNAME"), around.variable("COMPUTERNAME")).flatMap(
                java.util.Optional::stream).toList());
        places.know("host", List.of(readable(() -> Tail.of(Path.of("/etc/hostname"), 256)).strip()));
        places.know("source", sources.stream().map(source -> source.id().name()).toList());
        var homely = entries.stream().map(entry -> new Bundle.Entry(entry.name(),
                entry.text().replace(around.userHome().toString(), "~"))).toList();
        homely.forEach(entry -> places.learn(entry.text()));
        return homely.stream().map(entry -> new Bundle.Entry(entry.name(), places.replace(entry.text()))).toList();
    }

    private String about(boolean anonymous) {
        return "Made by Mintmark " + Crashes.version() + " at " + around.clock().instant() + ".\n\n"
                + "Here are: versions, how the sources stand, the log, settings, and reports of crashes.\n"
                + "Not here: the history of the fleet, the audit, plans, credentials. What looks like a secret, and what this\n"
                + "machine’s own configuration holds as one, is replaced by •••.\n"
                + (anonymous ? "Names of people, machines and sources are replaced: the same name by the same word everywhere.\n"
                        : "Names of people, machines and images are as they are.\n");
    }

    private List<Path> settings() {
        if (!Files.isDirectory(home.config())) {
            return List.of();
        }
        try (var files = Files.list(home.config())) {
            return files.filter(file -> file.toString().matches(".*\\.(?:ya?ml|properties)")).filter(Files::isRegularFile)
                    .sorted().limit(MOST_SETTINGS).toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static String sources(List<SourceStatus> sources) {
        var lines = new ArrayList<String>();
        for (var source : sources) {
            lines.add(source.id() + " " + source.sight().word() + source.seenAt().map(at -> ", seen " + at).orElse("")
                    + (source.endpoint().isEmpty() ? "" : ", " + source.endpoint()));
            source.problem().map(Problem::sentence).ifPresent(problem -> lines.add("    " + problem));
            source.limits().forEach(limit -> lines.add("    limited: " + limit.sentence()));
        }
        return lines.isEmpty() ? "No source is known.\n" : String.join("\n", lines) + "\n";
    }

    private static String readable(Reading reading) {
        try {
            return reading.read();
        } catch (IOException failed) {
            return "It could not be read: " + failed.getMessage() + "\n";
        }
    }

    @FunctionalInterface
    private interface Reading {
        String read() throws IOException;
    }
}
