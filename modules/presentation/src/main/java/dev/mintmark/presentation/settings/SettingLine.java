package dev.mintmark.presentation.settings;

import java.util.List;
import java.util.OptionalInt;

/// One setting on the page.
///
/// @param key    `arming.default`
/// @param group  what it stands under
/// @param value  what holds; empty where there is nothing
/// @param usual  what would hold if the file said nothing
/// @param line   on which line the file says so
/// @param wrong  whether what the file says is a mistake
/// @param editor how it is changed on the page
/// @param atOnce whether a change counts as soon as it is made; else from the next start on
public record SettingLine(String key, String group, String value, String usual, OptionalInt line, boolean wrong,
        Editor editor, boolean atOnce) {

    /// How a setting is changed on the page.
    public sealed interface Editor {

        /// One of a few words.
        record Choice(List<String> words) implements Editor {

            public Choice {
                words = List.copyOf(words);
            }
        }

        /// A short text.
        record Text() implements Editor {}

        /// In the file only.
        record InFile() implements Editor {}
    }
}
