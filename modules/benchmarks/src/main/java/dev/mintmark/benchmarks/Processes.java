package dev.mintmark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// Starts processes, and asks the system what they took.
final class Processes {

    private Processes() {}

    /// @param seconds   wall time from start to end
    /// @param megabytes the most that was resident at once
    /// @param processor seconds of user and system
    record Usage(double seconds, double megabytes, double processor) {}

    /// The launcher of this checkout; `modules/benchmarks/run` says where that is.
    static Path launcher() {
        return Path.of(System.getProperty("mintmark.root", ".")).resolve("app").resolve("mintmark").toAbsolutePath()
                .normalize();
    }

    /// Another part of the benchmarks, in a Java of its own.
    static Process java(String... arguments) throws IOException {
        return java(List.of(), arguments);
    }

    /// Another part of the benchmarks, in a Java of its own with these options.
    static Process java(List<String> options, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx2g"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Benchmarks.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// Runs a command to its end, its output thrown away, under GNU time.
    ///
    /// @throws IOException if there is no GNU time (Debian's package `time`), or the command failed
    static Usage timed(List<String> command) throws IOException, InterruptedException {
        var report = Files.createTempFile("mintmark-time", ".txt");
        var timed = new ArrayList<>(List.of("/usr/bin/time", "-f", "%e %M %U %S", "-o", report.toString()));
        timed.addAll(command);
        var process = new ProcessBuilder(timed).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var status = process.waitFor();
        var lines = Files.readAllLines(report);
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status + ": " + lines);
        }
        var figures = lines.getLast().split(" ");
        return new Usage(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]) / 1024,
                Double.parseDouble(figures[2]) + Double.parseDouble(figures[3]));
    }

    static double median(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
