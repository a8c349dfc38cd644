package dev.mintmark.schema;

import java.sql.SQLException;

/// The room's door for databases: turns what the driver says into what an operator can use.
final class DatabaseFaults {

    private DatabaseFaults() {}

    static SchemaUnreadable of(SQLException failure, String host) {
        var state = String.valueOf(failure.getSQLState());
        var why = host + " says: " + Migration.plain(String.valueOf(failure.getMessage())) + ".";
        return switch (state) {
            case "42P01", "3F000" -> of(why, "Configure the right table, with its schema: schema.table.", failure);
            case "42703" -> of(why, "Configure the table of the right tool: this one has other columns.", failure);
            case "42501" -> of(why, "Grant SELECT on the table, and USAGE on its schema, to the configured user.",
                    failure);
            case "57014", "55P03" -> of(host + " did not answer in time: a migration may hold the table.",
                    "Look whether a migration is running, then plan again.", failure);
            case "3D000" -> of(why, "Configure the right database.", failure);
            default -> switch (state.substring(0, Math.min(2, state.length()))) {
                case "28" -> of(host + " does not let the configured user in.",
                        "Check the user, and the variable that holds the password.", failure);
                case "08" -> of(host + " cannot be reached: " + Migration.plain(String.valueOf(failure.getMessage()))
                        + ".", "Check that the database runs and can be reached from here.", failure);
                case "53" -> of(why, "The database takes no more connections. Plan again when it does.", failure);
                default -> of(why, "Look at the database, and plan again.", failure);
            };
        };
    }

    private static SchemaUnreadable of(String why, String next, SQLException cause) {
        return new SchemaUnreadable(why, next, cause);
    }
}
