package dev.mintmark.presentation.compare;

import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.compare.LayerAlignment;
import dev.mintmark.images.compare.LayerAlignment.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The ladder of layers: two rows in which shared layers stand one below the other, and the others beside them, all to
/// one scale, none too narrow to be seen; those that differ not too narrow to be read.
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
                var end = Math.max(row(block, Rung::from, Rung::fromStep, left, least, scale, from),
                        row(block, Rung::to, Rung::toStep, left, least, scale, to));
                left = Math.max(end, left + block.width(least, scale, BETWEEN));
            }
        }
        return new Rows(List.copyOf(from), List.copyOf(to));
    }

    private static double row(Block block, Function<Rung, Optional<ImageLayer>> layer, Function<Rung, String> step,
            double begin, double least, double scale, List<Placed> row) {
        var left = begin;
        for (var rung : block.rungs()) {
            var found = layer.apply(rung);
            if (found.isPresent()) {
                var wide = least + size(found) * scale;
                row.add(new Placed(found.get(), step.apply(rung), false, left, wide));
                left += wide + BETWEEN;
            }
        }
        return left;
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

        double width(double least, double scale, double between) {
            return slots() * (least + between) + bytes() * scale;
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
