package dev.mintmark.benchmarks;

import java.nio.file.Path;
import java.util.Set;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs what is asked for by name, or everything: `heap`, `fold`, `look`, `frames`, `start`, `weight`, `many`, `back`; `compare` wants two
/// images, `prompt` one; `soak` may have minutes.
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 3 && arguments[0].equals("serve")) {
            ServedCluster.serve(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
            return;
        }
        if (arguments.length == 1 && arguments[0].equals(Frames.PROCESS)) {
            Frames.draw(System.out);
            return;
        }
        if (arguments.length == 3 && arguments[0].equals(Soak.PROCESS)) {
            Soak.soak(Integer.parseInt(arguments[1]), Path.of(arguments[2]), System.out);
            return;
        }
        if (arguments.length == 3 && arguments[0].equals(Weight.PROCESS)) {
            Weight.weigh(Integer.parseInt(arguments[1]), Path.of(arguments[2]), System.out);
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("soak")) {
            var minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Soak.MINUTES;
            System.exit(Soak.measure(minutes, System.out) ? 0 : 1);
        }
        if (arguments.length == 3 && arguments[0].equals("compare")) {
            Compared.measure(arguments[1], arguments[2], arguments[1] + " and " + arguments[2], System.out);
            return;
        }
        if (arguments.length == 2 && arguments[0].equals("prompt")) {
            Prompt.measure(arguments[1], System.out);
            return;
        }
        var asked = Set.of(arguments);
        if (asked.isEmpty() || asked.contains("heap")) {
            RetainedHeap.measure(System.out);
        }
        if (asked.isEmpty() || asked.contains("fold")) {
            new Runner(new OptionsBuilder().include(FoldBenchmark.class.getSimpleName()).build()).run();
        }
        if (asked.isEmpty() || asked.contains("look")) {
            FirstLook.measure(System.out);
        }
        if (asked.isEmpty() || asked.contains("frames")) {
            Frames.measure(System.out);
        }
        if (asked.isEmpty() || asked.contains("start")) {
            Start.measure(System.out);
        }
        if (asked.isEmpty() || asked.contains("weight")) {
            Weight.measure(System.out);
        }
        if (asked.isEmpty() || asked.contains("many")) {
            ManyFiles.measure(System.out);
        }
        if (asked.isEmpty() || asked.contains("back")) {
            WayBack.measure(System.out);
        }
    }
}
