package dev.mintmark.presentation.export;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table for a script. Written by hand because this module has no JSON library and needs nothing but strings.
final class Json {

    private Json() {}

    static String of(TableExport table) {
        var keys = table.columns().stream().map(TableExport.Column::key).toList();
        return table.rows().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> string(keys.get(column)) + ": " + string(row.get(column)))
                        .collect(Collectors.joining(", ", "  {", "}")))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static String string(String text) {
        var json = new StringBuilder("\"");
        for (var place = 0; place < text.length(); place++) {
            var character = text.charAt(place);
            switch (character) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (character < ' ' || Character.isSurrogate(character) || character == '\u2028') {
                        json.append(String.format("\\u%04x", (int) character));
                    } else {
                        json.append(character);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
