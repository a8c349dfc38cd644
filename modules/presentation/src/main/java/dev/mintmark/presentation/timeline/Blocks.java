package dev.mintmark.presentation.timeline;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.fleet.timeline.Lane;
import java.util.ArrayList;
import java.util.List;

/// The stretches of a lane as blocks of whole looks: equal neighbours are one, and of what is too short to be drawn by
/// itself the richest of each pixel stays, so that there are never more blocks than pixels.
final class Blocks {

    private static final double LEAST_WIDTH = 1;
    private static final double TOUCHING = 0.5;

    private final TimelineView view;
    private final LaneStory story;
    private final List<Block> blocks = new ArrayList<>();

    private Blocks(TimelineView view, LaneStory story) {
        this.view = view;
        this.story = story;
    }

    static List<Block> of(LaneStory story, TimelineView view) {
        var blocks = new Blocks(view, story);
        for (var stretch : story.lane().stretches()) {
            if (stretch.to().isAfter(view.window().from()) && stretch.from().isBefore(view.window().to())) {
                blocks.add(stretch);
            }
        }
        return blocks.blocks;
    }

    private void add(Lane.Stretch stretch) {
        var left = Math.max(0, view.x(stretch.from()));
        var right = Math.min(view.width(), view.x(stretch.to()));
        var slices = Slice.stack(stretch, story);
        if (blocks.isEmpty()) {
            blocks.add(new Block(left, Math.max(right, left + LEAST_WIDTH), slices));
            return;
        }
        var last = blocks.getLast();
        if (last.slices.equals(slices) && left - last.right < TOUCHING) {
            replaceLast(new Block(last.left, Math.max(last.right, right), slices));
        } else if (right <= last.right) {
            if (last.isNarrow() && slices.size() > last.slices.size()) {
                replaceLast(new Block(last.left, last.right, slices));
            }
        } else {
            var begin = Math.max(left, last.right);
            if (left < last.right && !last.isNarrow()) {
                begin = last.right;
            }
            blocks.add(new Block(begin, Math.max(right, begin + LEAST_WIDTH), slices));
        }
    }

    private void replaceLast(Block block) {
        blocks.set(blocks.size() - 1, block);
    }

    /// @param slices from top to bottom
    record Block(double left, double right, List<Slice> slices) {

        boolean isNarrow() {
            return right - left <= LEAST_WIDTH + 1e-6;
        }

        boolean touches(Block next) {
            return next.left - right < TOUCHING;
        }

        List<ImageVersion> versions() {
            return slices.stream().map(Slice::version).toList();
        }
    }
}
