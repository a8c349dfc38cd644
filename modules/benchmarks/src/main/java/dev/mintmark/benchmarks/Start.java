package dev.mintmark.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// How long the window takes to its first frame, by its own log, what is resident five seconds later, and how long the
/// command line takes for the fleet of an engine: of the installed program, of the launcher of the sources, and of
/// plain Java, in turn. Needs a display.
final class Start {

    private static final int ROUNDS = 5;
    /// No further round is begun later than this after the first one that counts, of windows and of commands each.
    private static final long LONGEST_SECONDS = 120;
    private static final long PATIENCE_SECONDS = 300;
    private static final long POLL_MILLIS = 20;
    private static final double TICKS_A_SECOND = 100;
    private static final int USER_TICKS = 11;
    private static final Path ENGINE = Path.of("/var/run/docker.sock");
    private static final Pattern SAID = Pattern.compile("First frame after (\\d+) ms");

    /// @param frame     milliseconds from the start of the process to its first frame
    /// @param processor seconds of user and system until then
    /// @param resident  megabytes five seconds later
    private record Opened(double frame, double processor, double resident) {}

    private final Path home;
    private final Map<String, List<String>> programs = new LinkedHashMap<>();

    private Start(Path home) {
        this.home = home;
        var root = Processes.launcher().getParent().getParent();
        var installed = root.resolve("packaging/target/stage/mintmark/bin/mintmark");
        if (Files.isExecutable(installed)) {
            programs.put("installed", List.of(installed.toString()));
        }
        programs.put("launcher of the sources", List.of(Processes.launcher().toString()));
        programs.put("plain java -jar", List.of(ProcessHandle.current().info().command().orElse("java"), "-jar",
                root.resolve("app/target/mintmark.jar").toString()));
    }

    static void measure(PrintStream out) throws IOException, InterruptedException {
        var start = new Start(Files.createTempDirectory("mintmark-start"));
        if (!start.programs.containsKey("installed")) {
            out.println("The installed program is not measured: build it by `packaging/build` first.");
        }
        start.windows(out, "demo fleet", List.of("demo"), true);
        if (Files.exists(ENGINE)) {
            start.windows(out, "last-known fleet of a local engine", List.of(), false);
            start.commands(out);
        }
    }

    /// @param fresh whether each window has an empty home, or that of the round before
    private void windows(PrintStream out, String what, List<String> words, boolean fresh)
            throws IOException, InterruptedException {
        var all = new LinkedHashMap<String, List<Opened>>();
        var deadline = Long.MAX_VALUE;
        for (var round = 0; round <= ROUNDS && System.nanoTime() < deadline; round++) {
            deadline = round == 1 ? latest() : deadline;
            for (var program : programs.entrySet()) {
                var data = (fresh ? "data-" + round + "-" : "data-") + program.getKey();
                var opened = open(program.getValue(), words, home.resolve(data));
                if (round > 0) {
                    all.computeIfAbsent(program.getKey(), _ -> new ArrayList<>()).add(opened);
                }
            }
        }
        out.println();
        out.printf("## Start of the window, %s, warm disk, %d rounds%n", what, rounds(all));
        out.println();
        out.println("| least / median | first frame, ms after the start | processor, s until then | resident 5 s later, MB |");
        out.println("|---|---|---|---|");
        all.forEach((name, opened) -> out.printf("| %s | %s | %s | %s |%n", name,
                figures("%.0f", opened.stream().map(Opened::frame).toList()),
                figures("%.2f", opened.stream().map(Opened::processor).toList()),
                figures("%.0f", opened.stream().map(Opened::resident).toList())));
        out.println("| budget, installed | 1,000 | | 300 |");
    }

    private void commands(PrintStream out) throws IOException, InterruptedException {
        var all = new LinkedHashMap<String, List<Processes.Usage>>();
        var deadline = Long.MAX_VALUE;
        for (var round = 0; round <= ROUNDS && System.nanoTime() < deadline; round++) {
            deadline = round == 1 ? latest() : deadline;
            for (var program : programs.entrySet()) {
                var command = new ArrayList<>(program.getValue());
                command.addAll(List.of("fleet", "--docker-host", "unix://" + ENGINE, "--home", home.resolve("home").toString()));
                var usage = Processes.timed(command);
                if (round > 0) {
                    all.computeIfAbsent(program.getKey(), _ -> new ArrayList<>()).add(usage);
                }
            }
        }
        out.println();
        out.printf("## `mintmark fleet` of a local engine, %d rounds%n", rounds(all));
        out.println();
        out.println("| least / median | wall time, s | processor, s | most resident, MB |");
        out.println("|---|---|---|---|");
        all.forEach((name, used) -> out.printf("| %s | %s | %s | %s |%n", name,
                figures("%.2f", used.stream().map(Processes.Usage::seconds).toList()),
                figures("%.2f", used.stream().map(Processes.Usage::processor).toList()),
                figures("%.0f", used.stream().map(Processes.Usage::megabytes).toList())));
        out.println("| budget, installed | 0.70 | | |");
    }

    private static long latest() {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    }

    private Opened open(List<String> program, List<String> words, Path data) throws IOException, InterruptedException {
        var log = data.resolve("mintmark").resolve("mintmark.log");
        Files.deleteIfExists(log);
        var command = new ArrayList<>(program);
        command.addAll(words);
        var window = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        window.environment().put("XDG_DATA_HOME", data.toString());
        window.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        // No cluster of whoever measures is asked.
        window.environment().put("KUBECONFIG", home.resolve("no-kubeconfig").toString());
        var process = window.start();
        try {
            var millis = firstFrame(process, log);
            var processor = processorSeconds(process);
            process.waitFor(5, TimeUnit.SECONDS);
            return new Opened(millis, processor, residentMegabytes(process));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static double firstFrame(Process window, Path log) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            if (window.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException("The window did not open; is DISPLAY set?");
            }
            if (Files.exists(log)) {
                var said = SAID.matcher(Files.readString(log));
                if (said.find()) {
                    return Double.parseDouble(said.group(1));
                }
            }
        }
        throw new IOException("No first frame within " + PATIENCE_SECONDS + " s");
    }

    private static double processorSeconds(Process process) throws IOException {
        var line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1])) / TICKS_A_SECOND;
    }

    private static double residentMegabytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024).findFirst().orElseThrow();
    }

    private static int rounds(Map<String, ? extends List<?>> all) {
        return all.values().stream().mapToInt(List::size).min().orElse(0);
    }

    private static String figures(String format, List<Double> values) {
        var least = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        var median = Processes.median(values.stream().mapToDouble(Double::doubleValue));
        return String.format(format + " / " + format, least, median);
    }
}
