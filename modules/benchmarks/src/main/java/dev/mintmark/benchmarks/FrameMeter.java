package dev.mintmark.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Scene;

/// What every frame of a scene takes: the processor time of the FX thread since the frame before (what was handed over to
/// it, style, layout), and that of the render thread until the next. A pulse in which nothing
/// was drawn is a frame only if the FX thread was kept for a millisecond or more. FX thread only.
final class FrameMeter {

    private static final String RENDERER = "QuantumRenderer-0";
    private static final double LEAST_MILLIS = 1;
    private static final double MILLION = 1e6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long fxThread = Thread.currentThread().threadId();
    private final long renderer = Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals(RENDERER)).findFirst().orElseThrow().threadId();
    private final List<Frame> frames = new ArrayList<>();
    private long fxBefore = threads.getThreadCpuTime(fxThread);
    private long rendererBefore = threads.getThreadCpuTime(renderer);
    private double laidOut = Double.NaN;

    FrameMeter(Scene scene) {
        scene.addPostLayoutPulseListener(this::pulse);
    }

    private void pulse() {
        var fxNow = threads.getThreadCpuTime(fxThread);
        var rendererNow = threads.getThreadCpuTime(renderer);
        var frame = new Frame(laidOut, (rendererNow - rendererBefore) / MILLION);
        if (frame.render() > 0 || frame.fx() >= LEAST_MILLIS) {
            frames.add(frame);
        }
        laidOut = (fxNow - fxBefore) / MILLION;
        fxBefore = fxNow;
        rendererBefore = rendererNow;
    }

    /// The frames since this was last asked.
    Frames take() {
        var taken = new Frames(List.copyOf(frames));
        frames.clear();
        return taken;
    }

    /// @param fx     milliseconds of the FX thread
    /// @param render milliseconds of the render thread
    record Frame(double fx, double render) {

        double millis() {
            return fx + render;
        }
    }

    record Frames(List<Frame> all) {

        /// @param part 0.5 for the median
        double millis(double part) {
            var sorted = all.stream().mapToDouble(Frame::millis).sorted().toArray();
            return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(part * sorted.length) - 1];
        }

        long over(double millis) {
            return all.stream().filter(frame -> frame.millis() > millis).count();
        }

        double fxMedian() {
            return median(all.stream().mapToDouble(Frame::fx).toArray());
        }

        double renderMedian() {
            return median(all.stream().mapToDouble(Frame::render).toArray());
        }

        private static double median(double[] values) {
            return values.length == 0 ? 0 : Processes.median(Arrays.stream(values));
        }
    }
}
