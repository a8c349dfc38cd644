package dev.mintmark.presentation.timeline;

import java.util.List;

/// One lane laid out, ready to be painted: pixels from the left of the axis and from the top of the lane.
///
/// @param pins from left to right
public record LaneDrawing(LaneStory story, List<Band> bands, List<Label> digests, List<Hatch> hatches, List<Pin> pins) {

    public LaneDrawing {
        bands = List.copyOf(bands);
        digests = List.copyOf(digests);
        hatches = List.copyOf(hatches);
        pins = List.copyOf(pins);
    }

    public String service() {
        return story.service();
    }

    /// A share of the lane over a time.
    ///
    /// @param colour   index as in `VersionColours`; -1 where nobody knows what runs
    /// @param notReady height of the part that is not ready, from its bottom
    /// @param opens    whether other versions, or nothing, ran just before
    /// @param closes   whether other versions, or nothing, ran just after
    public record Band(double left, double right, double top, double bottom, int colour, double notReady, boolean opens,
            boolean closes) {}

    /// Words, centred upon a line.
    public record Label(String text, double left, double middle, int colour) {}

    /// A time of which nothing is known.
    ///
    /// @param whole whether all of the lane was out of sight; if not, it is a thin strip
    /// @param words empty if there is no room
    public record Hatch(double left, double right, boolean whole, String words, double wordsLeft) {}

    /// A mark for what happened.
    ///
    /// @param kind   the worst of what happened there
    /// @param words  empty if there is no room
    /// @param events the latest first
    public record Pin(double x, MarkKind kind, String words, double wordsLeft, List<ToldEvent> events) {

        public Pin {
            events = List.copyOf(events);
        }
    }
}
