package dev.mintmark.presentation.compare;

import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.compare.LayerAlignment;
import dev.mintmark.images.compare.LayerAlignment.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The ladder of layers: two rows in which shared layers stand one below the other, and the others beside them, shared
/// ones to one scale, what differs between them as wide in both rows, so that both end alike; none too narrow to be
/// seen, those that differ not too narrow to be read.
public final class Rungs {

    private static final double BETWEEN = 3;
    private static final double MOST_FOR_LEAST = 0.6;
    private static final double LEAST_SHARED = 34;
    private static final double LEAST_APART = 112;

    private Rungs() {}

    /// A layer of one of the rows, in pixels from its left.
    ///
    /// @param step the command that brought it; empty if nothing explains it
    public record Placed(ImageLayer layer, String step, boolean shared, double left, double width) {}

    /// @param from the row of the first image, bottom layer first
    /// @param to   the row of the second
    public record Rows(List<Placed> from, List<Placed> to) {}

    public static Rows of(LayerAlignment alignment, double width) {
        var blocks = blocks(alignment.rungs());
        var slots = blocks.stream().mapToInt(Block::slots).sum();
        var bytes = blocks.stream().mapToDouble(Block::bytes).sum();
        var room = Math.max(0, width - BETWEEN * Math.max(0, slots - 1));
        var wanted = blocks.stream().mapToDouble(block -> block.slots() * block.least()).sum();
        var share = wanted == 0 ? 0 : Math.min(1, room * MOST_FOR_LEAST / wanted);
        var scale = bytes == 0 ? 0 : (room - wanted * share) / bytes;
        var from = new ArrayList<Placed>();
        var to = new ArrayList<Placed>();
        var left = 0.0;
        for (var block : blocks) {
            var least = block.least() * share;
            if (block.shared()) {
                var rung = block.rungs().getFirst();
                var wide = least + size(rung.to()) * scale;
                from.add(new Placed(rung.from().orElseThrow(), rung.fromStep(), true, left, wide));
                to.add(new Placed(rung.to().orElseThrow(), rung.toStep(), true, left, wide));
                left += wide + BETWEEN;
            } else {
                var wide = block.width(least, scale);
                fill(block, Rung::from, Rung::fromStep, left, wide, least, scale, from);
                fill(block, Rung::to, Rung::toStep, left, wide, least, scale, to);
                left += wide + BETWEEN;
            }
        }
        return new Rows(List.copyOf(from), List.copyOf(to));
    }

    /// The layers of one row of a block, widened so that both rows end where the block does.
    private static void fill(Block block, Function<Rung, Optional<ImageLayer>> layer, Function<Rung, String> step,
            double begin, double width, double least, double scale, List<Placed> row) {
        var present = block.rungs().stream().filter(rung -> layer.apply(rung).isPresent()).toList();
        var room = Math.max(0, width - BETWEEN * (present.size() - 1));
        var natural = present.stream().mapToDouble(rung -> least + size(layer.apply(rung)) * scale).sum();
        var stretch = natural == 0 ? 0 : room / natural;
        var left = begin;
        for (var rung : present) {
            var wide = (least + size(layer.apply(rung)) * scale) * stretch;
            row.add(new Placed(layer.apply(rung).orElseThrow(), step.apply(rung), false, left, wide));
            left += wide + BETWEEN;
        }
    }

    /// A shared layer by itself, or all that lies between two shared ones.
    private record Block(boolean shared, List<Rung> rungs) {

        int slots() {
            return shared ? 1 : (int) Math.max(count(Rung::from), count(Rung::to));
        }

        double least() {
            return shared ? LEAST_SHARED : LEAST_APART;
        }

        double bytes() {
            return shared ? size(rungs.getFirst().to()) : Math.max(sum(Rung::from), sum(Rung::to));
        }

        double width(double least, double scale) {
            return slots() * least + (slots() - 1) * BETWEEN + bytes() * scale;
        }

        private long count(Function<Rung, Optional<ImageLayer>> layer) {
            return rungs.stream().filter(rung -> layer.apply(rung).isPresent()).count();
        }

        private double sum(Function<Rung, Optional<ImageLayer>> layer) {
            return rungs.stream().mapToDouble(rung -> size(layer.apply(rung))).sum();
        }
    }

    private static List<Block> blocks(List<Rung> rungs) {
        var blocks = new ArrayList<Block>();
        var apart = new ArrayList<Rung>();
        for (var rung : rungs) {
            if (rung.isShared()) {
                if (!apart.isEmpty()) {
                    blocks.add(new Block(false, List.copyOf(apart)));
                    apart.clear();
                }
                blocks.add(new Block(true, List.of(rung)));
            } else {
                apart.add(rung);
            }
        }
        if (!apart.isEmpty()) {
            blocks.add(new Block(false, List.copyOf(apart)));
        }
        return blocks;
    }

    private static double size(Optional<ImageLayer> layer) {
        return layer.map(found -> Math.max(0, found.size().orElse(0))).orElse(0L);
    }
}
