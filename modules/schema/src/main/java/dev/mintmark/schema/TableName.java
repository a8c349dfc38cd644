package dev.mintmark.schema;

import java.util.Optional;
import java.util.regex.Pattern;

/// A table as the operator names it, with or without its schema. Letters of both cases are different, as PostgreSQL
/// keeps them.
///
/// @param schema empty where the search path finds it
record TableName(Optional<String> schema, String table) {

    private static final String PART = "[A-Za-z_][A-Za-z0-9_$-]{0,62}";
    private static final Pattern FORM = Pattern.compile("(?:(" + PART + ")\\.)?(" + PART + ")");

    static TableName of(String text) throws SchemaUnreadable {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new SchemaUnreadable("The configured table “" + Migration.plain(text)
                    + "” is not the name of a table.", "Configure it as table or as schema.table.", null);
        }
        return new TableName(Optional.ofNullable(form.group(1)), form.group(2));
    }

    /// Another table of the same schema.
    TableName beside(String other) {
        return new TableName(schema, other);
    }

    /// As SQL has it. No part can hold a quote.
    String quoted() {
        return schema.map(name -> '"' + name + "\".").orElse("") + '"' + table + '"';
    }

    @Override
    public String toString() {
        return schema.map(name -> name + ".").orElse("") + table;
    }
}
