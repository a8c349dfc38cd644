package dev.mintmark.benchmarks.soak;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.mintmark.app.wiring.Wiring;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Asks this process what it holds. Linux only, because of `/proc`.
final class Sampler {

    private static final int COLLECTIONS = 2;
    private static final Path PROCESS = Path.of("/proc/self");
    private static final Pattern THREAD = Pattern.compile("^#\\d+ \"(.*?)\"( virtual)?", Pattern.MULTILINE);

    private final Wiring wiring;
    private final Path folder;
    private final long began = System.nanoTime();

    /// @param folder the operator's, all of it
    Sampler(Wiring wiring, Path folder) {
        this.wiring = wiring;
        this.folder = folder;
    }

    Sample sample(int errands) throws Exception {
        for (var collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
        }
        return new Sample((System.nanoTime() - began) / 60e9, errands, heap(), metaspace(), resident(), handles(), threads(),
                stored(), wiring.history().between(Instant.EPOCH, Instant.MAX).during().size(),
                wiring.audit().since(Instant.EPOCH).size());
    }

    static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    static long resident() throws IOException {
        return Files.readAllLines(PROCESS.resolve("status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) << 10).findFirst().orElseThrow();
    }

    private static int handles() throws IOException {
        try (var open = Files.list(PROCESS.resolve("fd"))) {
            return (int) open.count();
        }
    }

    /// A dump, because nothing else tells of virtual threads.
    private static SortedMap<String, Integer> threads() throws IOException {
        var file = Files.createTempFile("mintmark-threads", ".txt");
        try {
            Files.delete(file);
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpThreads(file.toString(),
                    HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
            return groups(Files.readString(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    static SortedMap<String, Integer> groups(String dump) {
        var groups = new TreeMap<String, Integer>();
        THREAD.matcher(dump).results().forEach(thread -> groups.merge((thread.group(2) == null ? "" : Sample.VIRTUAL)
                + thread.group(1).replaceAll("[0-9a-f]{8,}|\\d+", "#"), 1, Integer::sum));
        return groups;
    }

    private SortedMap<String, Long> stored() throws IOException {
        var parts = new TreeMap<String, Long>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                // A journal may be gone by now.
                if (Files.exists(file)) {
                    parts.put(folder.relativize(file).toString(), Files.size(file));
                }
            }
        }
        return parts;
    }
}
