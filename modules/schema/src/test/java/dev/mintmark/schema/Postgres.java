package dev.mintmark.schema;

import dev.mintmark.change.rollback.SchemaPlace;
import dev.mintmark.change.rollback.SchemaPlace.Kind;
import dev.mintmark.workshop.postgresql.DebianPostgresql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.flywaydb.core.Flyway;

/// A real PostgreSQL with a role that may only read, and the real tools that write into it.
final class Postgres implements AutoCloseable {

    static final String VARIABLE = "PAYMENTS_DB_PASSWORD";
    static final String READER = "reader";
    static final Map<String, String> ENVIRONMENT = Map.of(VARIABLE, "read only");

    /// Kept, because loggers that nobody holds are forgotten with their level.
    private static final List<Logger> QUIET = Stream.of("org.flywaydb", "liquibase").map(Logger::getLogger).toList();

    private final DebianPostgresql server;

    Postgres() throws Exception {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        server = DebianPostgresql.start();
        execute("CREATE ROLE reader LOGIN PASSWORD 'read only'");
    }

    String url() {
        return server.url();
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(url(), DebianPostgresql.USER, DebianPostgresql.PASSWORD);
    }

    void execute(String... statements) throws SQLException {
        try (var connection = owner(); var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// A schema of its own, which the reader may look into.
    void schema(String name) throws SQLException {
        execute("CREATE SCHEMA " + name, "GRANT USAGE ON SCHEMA " + name + " TO reader",
                "ALTER DEFAULT PRIVILEGES IN SCHEMA " + name + " GRANT SELECT ON TABLES TO reader");
    }

    /// Has the real Flyway apply so many migrations.
    void flyway(String schema, Path folder, int migrations) throws Exception {
        for (var number = 1; number <= migrations; number++) {
            Files.writeString(folder.resolve("V" + number + "__step_" + number + ".sql"),
                    "CREATE TABLE step_" + number + " (id int);");
        }
        Flyway.configure().dataSource(url(), DebianPostgresql.USER, DebianPostgresql.PASSWORD).schemas(schema)
                .locations("filesystem:" + folder).load().migrate();
    }

    /// Has the real Liquibase apply so many change sets.
    void liquibase(String schema, Path folder, int changes) throws Exception {
        System.setProperty("liquibase.analytics.enabled", "false");
        var log = new StringBuilder("--liquibase formatted sql\n");
        for (var number = 1; number <= changes; number++) {
            log.append("--changeset ana:").append(number).append("\nCREATE TABLE change_").append(number)
                    .append(" (id int);\n");
        }
        Files.writeString(folder.resolve("changelog.sql"), log);
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(owner()));
        database.setDefaultSchemaName(schema);
        Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
            try (var liquibase = new Liquibase("changelog.sql", new DirectoryResourceAccessor(folder), database)) {
                liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                liquibase.update("");
            }
        });
    }

    SchemaPlace place(Kind kind, String table) {
        return Schemas.place(kind, url(), table, READER, VARIABLE);
    }

    @Override
    public void close() {
        server.close();
    }
}
