package dev.mintmark.app.writing;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Rows of text in aligned columns. Where there is a terminal, the widest columns are cut until they fit it.
public final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final List<String> titles;
    private final List<List<Cell>> rows = new ArrayList<>();

    public Table(String... titles) {
        this.titles = List.of(titles);
    }

    /// @param tone colours the text where there are colours
    public record Cell(String text, Tone tone) {

        public static final Cell EMPTY = new Cell("", Tone.PLAIN);

        /// What comes from the fleet is hostile: nothing in it may steer the terminal.
        public Cell {
            text = text.codePoints().map(point -> isPlain(point) ? point : 0xFFFD)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        }

        public static Cell of(String text) {
            return new Cell(text, Tone.PLAIN);
        }

        private static boolean isPlain(int point) {
            var type = Character.getType(point);
            return !Character.isISOControl(point) && type != Character.FORMAT && type != Character.LINE_SEPARATOR
                    && type != Character.PARAGRAPH_SEPARATOR && type != Character.SURROGATE;
        }

        private int width() {
            return text.codePointCount(0, text.length());
        }

        private Cell cutTo(int width) {
            return width() <= width ? this
                    : new Cell(text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…", tone);
        }
    }

    public void row(Cell... cells) {
        if (cells.length != titles.size()) {
            throw new IllegalArgumentException(titles.size() + " cells make a row, not " + cells.length);
        }
        rows.add(List.of(cells));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public void print(PrintStream out, Terminal terminal) {
        if (isEmpty()) {
            return;
        }
        var head = titles.stream().map(title -> new Cell(title, Tone.FAINT)).toList();
        var widths = widths(head, terminal);
        print(out, head, widths, terminal);
        rows.forEach(row -> print(out, row, widths, terminal));
    }

    private int[] widths(List<Cell> head, Terminal terminal) {
        var widths = IntStream.range(0, titles.size())
                .map(column -> IntStream.concat(IntStream.of(head.get(column).width()),
                        rows.stream().mapToInt(row -> row.get(column).width())).max().orElse(0)).toArray();
        if (terminal.width().isPresent()) {
            var room = terminal.width().getAsInt() - GAP.length() * (widths.length - 1);
            var widest = widest(widths);
            while (IntStream.of(widths).sum() > room && widths[widest] > NARROWEST) {
                widths[widest]--;
                widest = widest(widths);
            }
        }
        return widths;
    }

    private static int widest(int[] widths) {
        return IntStream.range(0, widths.length).reduce(0, (one, other) -> widths[other] > widths[one] ? other : one);
    }

    private static void print(PrintStream out, List<Cell> row, int[] widths, Terminal terminal) {
        var line = new StringBuilder();
        var owed = 0;
        for (var column = 0; column < widths.length; column++) {
            var cell = row.get(column).cutTo(widths[column]);
            if (!cell.text().isEmpty()) {
                line.repeat(' ', owed).append(terminal.colour() ? cell.tone().paint(cell.text()) : cell.text());
                owed = 0;
            }
            owed += widths[column] - cell.width() + GAP.length();
        }
        out.print(line.append('\n'));
    }
}
