package dev.mintmark.app.compare;

/// What a row of a list says.
///
/// @param sign   one character before it: `!`, `+`, `−`, `~`
/// @param role   of the sign: `warning`, `ok`, `danger`, `muted`; `quiet` if the whole row is there for the others'
///     sake
/// @param main   what it is about
/// @param mono   whether that is a path or a name, not words
/// @param second beside it: what became of it
/// @param third  last: to whom it belongs
/// @param thirdRole the role of `third`: `warning`, or `subtle`
/// @param spoken all of it, for a screen reader
record RowText(String sign, String role, String main, boolean mono, String second, String third, String thirdRole,
        String spoken) {}
