package dev.mintmark.app.crash;

import dev.mintmark.domain.secret.Redaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The reports in their folder: no more than a few, each small and without secrets. Blocks; thread-safe.
///
/// Nothing here throws: who reports a failure must not fail by it.
public final class CrashReports {

    static final int MOST = 20;
    static final int LARGEST = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(CrashReports.class);
    private static final String ENDING = ".txt";
    private static final String OFFERED = "offered";
    private static final int HEADLINE = 2;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final InstantSource clock;
    private final Redaction redaction;
    private final List<String> about;

    /// @param folder made when it is first written to
    /// @param about  lines that every report has: versions and the like
    public CrashReports(Path folder, InstantSource clock, Redaction redaction, List<String> about) {
        this.folder = folder;
        this.clock = clock;
        this.redaction = redaction;
        this.about = List.copyOf(about);
    }

    public Path folder() {
        return folder;
    }

    /// Keeps a report of what was thrown.
    public Optional<CrashReport> keep(String code, String thread, Throwable thrown) {
        return keep(code, StackText.headline(thrown), List.of("thread: " + thread), StackText.of(thrown));
    }

    /// Keeps a report.
    ///
    /// @param headline what happened, in one line
    /// @param facts    more lines for its head
    synchronized Optional<CrashReport> keep(String code, String headline, List<String> facts, String body) {
        var at = clock.instant();
        var lines = new ArrayList<String>();
        lines.add("Mintmark crash report");
        lines.add("code: " + code);
        lines.add("what: " + oneLine(headline));
        lines.add("at: " + at);
        lines.addAll(about);
        lines.addAll(facts);
        var text = cut(redaction.of(String.join("\n", lines) + "\n\n" + body));
        try {
            Files.createDirectories(folder);
            var file = Files.writeString(free(at, code), text);
            thinOut();
            return Optional.of(read(file));
        } catch (IOException | RuntimeException failed) {
            LOG.warn("A crash report could not be kept", failed);
            return Optional.empty();
        }
    }

    /// All that are kept, the newest first.
    public synchronized List<CrashReport> all() {
        return files().stream().map(this::read).toList();
    }

    /// Those that the operator was not asked about yet, the newest first.
    public synchronized List<CrashReport> fresh() {
        var offered = text(folder.resolve(OFFERED)).strip();
        return all().stream().filter(report -> report.name().compareTo(offered) > 0).toList();
    }

    /// The operator was asked about all of them.
    public synchronized void offered() {
        files().stream().findFirst().ifPresent(newest -> {
            try {
                Files.writeString(folder.resolve(OFFERED), newest.getFileName().toString());
            } catch (IOException failed) {
                LOG.warn("What was offered could not be kept", failed);
            }
        });
    }

    /// Throws all of them away.
    public synchronized void forget() {
        files().forEach(CrashReports::delete);
    }

    /// By name is by time, also within one instant.
    private Path free(Instant at, String code) {
        for (var number = 1; ; number++) {
            var file = folder.resolve("%s-%03d-%s%s".formatted(NAME.format(at), number, code, ENDING));
            if (!Files.exists(file)) {
                return file;
            }
        }
    }

    private void thinOut() {
        files().stream().skip(MOST).forEach(CrashReports::delete);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).filter(Files::isRegularFile)
                    .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed()).toList();
        } catch (IOException failed) {
            LOG.warn("The crash reports could not be listed", failed);
            return List.of();
        }
    }

    private CrashReport read(Path file) {
        var text = text(file);
        var lines = text.lines().limit(4).toList();
        var headline = lines.size() > HEADLINE ? lines.get(HEADLINE).replaceFirst("^what: ", "") : "";
        return new CrashReport(file, at(lines), headline, text);
    }

    private static Instant at(List<String> lines) {
        try {
            return Instant.parse(lines.getLast().replaceFirst("^at: ", ""));
        } catch (java.time.DateTimeException | java.util.NoSuchElementException _) {
            return Instant.EPOCH;
        }
    }

    private static String text(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            LOG.warn("A crash report could not be thrown away", failed);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String cut(String text) {
        var most = LARGEST / 4;
        return text.length() <= most ? text : text.substring(0, most) + "\n… cut\n";
    }
}
