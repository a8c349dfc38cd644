package dev.mintmark.app.crash;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A small file that is there while a window runs. One that a dead process left behind says that it did not end by itself:
/// it was killed, the machine stopped, or the virtual machine crashed, in which case its own report is looked for too.
///
/// Each process has its own, because several windows may run side by side. Blocks; nothing here throws.
public final class RunMarker {

    /// Of the report about a run that did not end by itself.
    public static final String CODE = "run.unclean";

    private static final Logger LOG = LoggerFactory.getLogger(RunMarker.class);
    private static final String PREFIX = "running-";
    private static final String ENDING = ".properties";
    private static final int LARGEST = 8 * 1024;
    private static final int LARGEST_FATAL = 48 * 1024;
    private static final int MOST = 50;

    private final Path file;

    private RunMarker(Path file) {
        this.file = file;
    }

    /// Marks that this process runs.
    ///
    /// @param machine by which machines are told apart that share the folder
    public static RunMarker begin(Path folder, String machine) {
        var process = ProcessHandle.current();
        var marker = new RunMarker(folder.resolve(PREFIX + process.pid() + ENDING));
        var facts = new Properties();
        facts.setProperty("pid", Long.toString(process.pid()));
        facts.setProperty("machine", machine);
        facts.setProperty("directory", System.getProperty("user.dir", ""));
        process.info().startInstant().ifPresent(started -> facts.setProperty("started", started.toString()));
        try {
            Files.createDirectories(folder);
            var text = new StringWriter();
            facts.store(text, null);
            Files.writeString(marker.file, text.toString());
        } catch (IOException failed) {
            LOG.warn("That this run began could not be marked", failed);
        }
        return marker;
    }

    /// This process ends as it should.
    public void end() {
        delete(file);
    }

    /// Turns what dead processes left behind into reports.
    public static void collect(CrashReports reports, String machine) {
        for (var left : markers(reports.folder())) {
            var facts = read(left);
            if (facts.getProperty("machine", machine).equals(machine) && !isAlive(facts)) {
                report(reports, facts);
                delete(left);
            }
        }
    }

    private static void report(CrashReports reports, Properties facts) {
        var pid = facts.getProperty("pid", "");
        var fatal = fatal(reports.folder(), facts);
        var lines = List.of("started: " + facts.getProperty("started", "unknown"), "pid: " + pid);
        reports.keep(CODE, fatal.isPresent() ? "The virtual machine crashed." : "The last run did not end by itself.", lines,
                fatal.orElse("It was killed, or the machine stopped. The virtual machine left no report of its own.\n"));
    }

    /// What the virtual machine wrote as it crashed, from where it is told to write and from where it does by itself.
    private static Optional<String> fatal(Path folder, Properties facts) {
        var name = "hs_err_pid" + facts.getProperty("pid", "") + ".log";
        var places = new ArrayList<>(List.of(folder, Path.of(System.getProperty("java.io.tmpdir", "/tmp"))));
        var directory = facts.getProperty("directory", "");
        if (!directory.isEmpty()) {
            places.add(Path.of(directory));
        }
        for (var place : places) {
            var written = place.resolve(name);
            if (Files.isRegularFile(written) && isAfter(written, facts)) {
                try (var in = Files.newInputStream(written)) {
                    return Optional.of(new String(in.readNBytes(LARGEST_FATAL), StandardCharsets.UTF_8));
                } catch (IOException failed) {
                    LOG.warn("The report of the virtual machine could not be read", failed);
                }
            }
        }
        return Optional.empty();
    }

    /// An older process may have had the same number.
    private static boolean isAfter(Path written, Properties facts) {
        try {
            return started(facts).map(started -> lastModified(written).isAfter(started)).orElse(false);
        } catch (java.io.UncheckedIOException _) {
            return false;
        }
    }

    private static Instant lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    /// The process of this number, if it is still the same one.
    private static boolean isAlive(Properties facts) {
        try {
            return ProcessHandle.of(Long.parseLong(facts.getProperty("pid", "0"))).filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().startInstant().equals(started(facts))).isPresent();
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static Optional<Instant> started(Properties facts) {
        try {
            return Optional.ofNullable(facts.getProperty("started")).map(Instant::parse);
        } catch (java.time.DateTimeException _) {
            return Optional.empty();
        }
    }

    private static List<Path> markers(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX)).limit(MOST).toList();
        } catch (IOException failed) {
            LOG.warn("The marks of earlier runs could not be listed", failed);
            return List.of();
        }
    }

    private static Properties read(Path file) {
        var facts = new Properties();
        try (var in = Files.newInputStream(file)) {
            facts.load(new StringReader(new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException broken) {
            LOG.debug("A mark cannot be read", broken);
        }
        return facts;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            LOG.warn("A mark could not be removed", failed);
        }
    }
}
