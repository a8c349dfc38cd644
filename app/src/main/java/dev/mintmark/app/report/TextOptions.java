package dev.mintmark.app.report;

/// How much a table shows.
///
/// @param all   every file that differs, those of changed packages included, and no end at a screenful
/// @param times files that differ in time alone, too
public record TextOptions(boolean all, boolean times) {

    public static final TextOptions BRIEF = new TextOptions(false, false);
}
