package dev.mintmark.app.compare;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a row of a list says.
///
/// @param sign   one character before it: `!`, `+`, `−`, `~`
/// @param role   of the sign: `warning`, `ok`, `danger`, `muted`; `quiet` if the whole row is there for the others'
///     sake
/// @param main   what it is about
/// @param mono   whether that is a path or a name, not words
/// @param second beside it: what became of it
/// @param third  last: to whom it belongs
/// @param thirdRole the role of `third`: `warning`, or `subtle`, or `number` for what is read from the right
/// @param spoken all of it, for a screen reader
/// @param depth  how far it is indented, in steps
/// @param fold   in a tree, the sign of a folder that is open or closed, a space for a file; empty elsewhere
/// @param whole  all that is written in it, uncut, for a row that is too narrow
record RowText(String sign, String role, String main, boolean mono, String second, String third, String thirdRole,
        String spoken, int depth, String fold, String whole) {

    RowText(String sign, String role, String main, boolean mono, String second, String third, String thirdRole,
            String spoken) {
        this(sign, role, main, mono, second, third, thirdRole, spoken, 0, "", Stream.of(main, second, third)
                .filter(text -> !text.isBlank()).map(String::strip).collect(Collectors.joining("\n")));
    }

    RowText inTree(int steps, String opens) {
        return new RowText(sign, role, main, mono, second, third, thirdRole, spoken, steps, opens, whole);
    }

    RowText whole(String text) {
        return new RowText(sign, role, main, mono, second, third, thirdRole, spoken, depth, fold, text);
    }
}
