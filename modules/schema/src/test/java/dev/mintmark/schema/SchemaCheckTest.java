package dev.mintmark.schema;

import static dev.mintmark.schema.Schemas.look;
import static dev.mintmark.schema.Schemas.ranUntilNoon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Finding.Verdict;
import dev.mintmark.change.rollback.SchemaPlace;
import dev.mintmark.change.rollback.SchemaPlace.Kind;
import dev.mintmark.domain.Secret;
import dev.mintmark.workshop.postgresql.RequiresPostgresql;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The check with a real PostgreSQL, whose tables were made by the real Flyway and the real Liquibase.
@RequiresPostgresql
class SchemaCheckTest {

    private static final String TEMPLATE = "template";

    private static Postgres postgres;
    private static int made;

    @TempDir
    Path folder;

    private String schema;

    @BeforeAll
    static void start(@TempDir Path migrations) throws Exception {
        postgres = new Postgres();
        postgres.schema(TEMPLATE);
        postgres.flyway(TEMPLATE, migrations, 3);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void make() throws Exception {
        schema = "payments_" + ++made;
        postgres.schema(schema);
    }

    @Test
    void t27MigrationsThatTheTargetHasNeverRunWithBlockAndAreNamed() throws Exception {
        flyway(3);
        applied("flyway_schema_history", "installed_on", "installed_rank", "2026-11-19 08:00", "2026-11-20 13:00",
                "2026-11-20 13:00:01");

        assertThat(flywayFindings()).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(finding.check()).isEqualTo("schema");
            assertThat(finding.title()).isEqualTo("2 migrations since 4be01d7 last ran");
            assertThat(finding.evidence()).contains("2 “step 2” at 2026-11-20T13:00:00Z", "3 “step 3”",
                    "until 2026-11-20T12:00:00Z", "taken for UTC").doesNotContain("step 1");
            assertThat(finding.next()).contains("override");
        });
    }

    @Test
    void migrationsAsFlywayItselfDatesThemAreFoundToBeLater() throws Exception {
        var longAgo = Schemas.ran(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2020-02-01T00:00:00Z"));

        var place = postgres.place(Kind.FLYWAY, TEMPLATE + ".flyway_schema_history");
        assertThat(look(place, longAgo, Postgres.ENVIRONMENT)).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(finding.title()).startsWith("3 migrations");
        });
    }

    @Test
    void noMigrationSincePassesWithTheLatestAsEvidence() throws Exception {
        flyway(2);
        applied("flyway_schema_history", "installed_on", "installed_rank", "2026-10-01 08:00", "2026-11-01 08:00");

        assertThat(flywayFindings()).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.PASSED);
            assertThat(finding.evidence()).contains("The latest is 2 “step 2” at 2026-11-01T08:00:00Z.");
        });
    }

    @Test
    void aMigrationInTheLastMinuteOfTheTargetCountsAsUnseen() throws Exception {
        flyway(1);
        applied("flyway_schema_history", "installed_on", "installed_rank", "2026-11-20 11:59:30");

        assertThat(verdicts(flywayFindings())).containsExactly(Verdict.BLOCKED);
    }

    @Test
    void aMigrationThatMayHaveComeAfterInAnotherZoneIsWarnedOf() throws Exception {
        flyway(1);
        applied("flyway_schema_history", "installed_on", "installed_rank", "2026-11-20 10:00");

        assertThat(verdicts(flywayFindings())).containsExactly(Verdict.WARNED);
        postgres.execute("ALTER TABLE " + schema + ".flyway_schema_history ALTER installed_on TYPE timestamptz"
                + " USING installed_on AT TIME ZONE 'UTC'");
        assertThat(verdicts(flywayFindings())).as("with a zone there is no doubt").containsExactly(Verdict.PASSED);
    }

    @Test
    void aTargetThatNeverRanCouldNotBeTold() throws Exception {
        flyway(1);

        var place = postgres.place(Kind.FLYWAY, schema + ".flyway_schema_history");
        assertThat(look(place, Schemas.neverRan(), Postgres.ENVIRONMENT)).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
            assertThat(finding.evidence()).contains("never seen healthy", "1 “step 1”");
        });
    }

    @Test
    void aFailedMigrationIsSaid() throws Exception {
        flyway(2);
        applied("flyway_schema_history", "installed_on", "installed_rank", "2026-10-01 08:00", "2026-11-01 08:00");
        postgres.execute("UPDATE " + schema + ".flyway_schema_history SET success = false WHERE version = '2'");

        assertThat(flywayFindings()).extracting(Finding::title).contains("A migration failed");
        assertThat(verdicts(flywayFindings())).containsExactly(Verdict.PASSED, Verdict.WARNED);
    }

    @Test
    void changeSetsOfLiquibaseThatTheTargetHasNeverRunWithBlock() throws Exception {
        postgres.liquibase(schema, folder, 2);
        applied("databasechangelog", "dateexecuted", "orderexecuted", "2026-11-01 08:00", "2026-11-20 13:00");

        assertThat(liquibaseFindings()).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(finding.title()).startsWith("1 migration since");
            assertThat(finding.evidence()).contains("changelog.sql::2::ana at 2026-11-20T13:00:00Z");
        });
        postgres.execute("UPDATE " + schema + ".databasechangelog SET exectype = 'MARK_RAN' WHERE id = '2'");
        assertThat(verdicts(liquibaseFindings())).as("never run, only marked").containsExactly(Verdict.PASSED);
    }

    @Test
    void theLockOfLiquibaseIsSaidWhileItIsHeld() throws Exception {
        postgres.liquibase(schema, folder, 1);
        applied("databasechangelog", "dateexecuted", "orderexecuted", "2026-11-01 08:00");
        assertThat(verdicts(liquibaseFindings())).containsExactly(Verdict.PASSED);

        postgres.execute("UPDATE " + schema + ".databasechangeloglock SET locked = true,"
                + " lockedby = 'payments-7d9 (10.0.0.7)', lockgranted = '2026-11-20 14:00'");
        assertThat(liquibaseFindings()).extracting(Finding::evidence)
                .contains("It is held by payments-7d9 (10.0.0.7) since 2026-11-20 14:00:00.");
    }

    @Test
    void anEmptyRecordIsNotTakenForAGoodOne() throws Exception {
        flyway(1);
        postgres.execute("DELETE FROM " + schema + ".flyway_schema_history");

        assertThat(verdicts(flywayFindings())).containsExactly(Verdict.COULD_NOT_TELL);
    }

    @Test
    void anEnormousRecordIsReadInPart() throws Exception {
        flyway(1);
        postgres.execute("INSERT INTO " + schema + ".flyway_schema_history SELECT n, n::text, repeat('x', 200), 'SQL',"
                + " 's', 0, 'ana', '2026-11-20 13:00', 0, true FROM generate_series(2, 5000) AS n");

        assertThat(flywayFindings()).singleElement().satisfies(finding -> {
            assertThat(finding.title()).startsWith("More than 1000 migrations");
            assertThat(finding.evidence()).hasSizeLessThan(4_000).contains("and 990 more");
        });
    }

    @Test
    void hostileTextsDoNotSteerATerminal() throws Exception {
        flyway(1);
        applied("flyway_schema_history", "installed_on", "installed_rank", "infinity");
        postgres.execute("UPDATE " + schema + ".flyway_schema_history SET description = E'\\u001b[2J\\u202e\\nforged'");

        assertThat(flywayFindings()).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(finding.evidence()).doesNotContain("\u001b").doesNotContain("\u202e").doesNotContain("\n");
        });
    }

    @Test
    void whatCannotBeReadCouldNotBeToldAndSaysWhatToDo() throws Exception {
        flyway(1);
        postgres.execute("CREATE TABLE " + schema + ".other (id int)",
                "CREATE TABLE public.hidden AS SELECT * FROM " + schema + ".flyway_schema_history");
        untold(postgres.place(Kind.FLYWAY, schema + ".nothing"), "Configure the right table");
        untold(postgres.place(Kind.FLYWAY, schema + ".other"), "other columns");
        untold(postgres.place(Kind.LIQUIBASE, schema + ".flyway_schema_history"), "other columns");
        untold(postgres.place(Kind.FLYWAY, "public.hidden"), "Grant SELECT");
        untold(Schemas.place(Kind.FLYWAY, postgres.url(), "", "nobody", Postgres.VARIABLE), "Check the user");
        untold(Schemas.place(Kind.FLYWAY, postgres.url() + "_not", "", Postgres.READER, Postgres.VARIABLE),
                "the right database");
        untold(Schemas.place(Kind.FLYWAY, postgres.url(), "", Postgres.READER, "UNSET"), "Set it");
        untold(Schemas.place(Kind.FLYWAY, "jdbc:postgresql://127.0.0.1:1/payments", "", Postgres.READER,
                Postgres.VARIABLE), "can be reached");
    }

    @Test
    void aTableThatAMigrationHoldsIsNotWaitedForForLong() throws Exception {
        flyway(1);
        try (var migration = postgres.owner()) {
            migration.setAutoCommit(false);
            migration.createStatement().execute("LOCK TABLE " + schema + ".flyway_schema_history");
            untold(postgres.place(Kind.FLYWAY, schema + ".flyway_schema_history"), "whether a migration is running");
        }
    }

    @Test
    void aLookCannotWriteEvenAsTheOwner() throws Exception {
        var database = new Database(JdbcAddress.of(postgres.url()), Optional.of("owner"),
                Optional.of(new Secret("correct horse")));

        for (var sql : List.of("CREATE TABLE " + schema + ".mine (id int)", "DROP SCHEMA " + schema)) {
            assertThatExceptionOfType(SchemaUnreadable.class).isThrownBy(() -> database.look(connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.execute(sql);
                }
            })).withMessageContaining("read-only transaction");
        }
    }

    @Test
    void anInterruptedLookEnds() throws Exception {
        flyway(1);
        var ended = new AtomicReference<Throwable>();
        var began = new CountDownLatch(1);
        try (var migration = postgres.owner()) {
            migration.setAutoCommit(false);
            migration.createStatement().execute("LOCK TABLE " + schema + ".flyway_schema_history");
            var looking = Thread.ofPlatform().name("look").start(() -> {
                began.countDown();
                try {
                    flywayFindings();
                } catch (InterruptedException cancelled) {
                    ended.set(cancelled);
                }
            });
            began.await();
            looking.interrupt();
            assertThat(looking.join(Duration.ofSeconds(30))).isTrue();
            assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void aWorkloadForWhichNothingIsConfiguredHasNothingToDoWithIt() throws Exception {
        assertThat(new SchemaCheck(Configuration.NONE, Map.of()).look(ranUntilNoon())).isEmpty();
    }

    /// As the real Flyway leaves it after so many migrations: its table, copied with its first lines.
    private void flyway(int migrations) throws Exception {
        var own = schema + ".flyway_schema_history";
        var made = TEMPLATE + ".flyway_schema_history";
        postgres.execute("CREATE TABLE " + own + " (LIKE " + made + " INCLUDING ALL)", "INSERT INTO " + own
                + " SELECT * FROM " + made + " WHERE installed_rank <= " + migrations);
    }

    /// Dates the lines, in order.
    private void applied(String table, String column, String order, String... times) throws Exception {
        for (var place = 0; place < times.length; place++) {
            postgres.execute("UPDATE %s.%s SET %s = '%s' WHERE %s = %d".formatted(schema, table, column, times[place],
                    order, place + 1));
        }
    }

    private List<Finding> flywayFindings() throws InterruptedException {
        return look(postgres.place(Kind.FLYWAY, schema + ".flyway_schema_history"), ranUntilNoon(),
                Postgres.ENVIRONMENT);
    }

    private List<Finding> liquibaseFindings() throws InterruptedException {
        return look(postgres.place(Kind.LIQUIBASE, schema + ".databasechangelog"), ranUntilNoon(),
                Postgres.ENVIRONMENT);
    }

    private static void untold(SchemaPlace place, String next) throws InterruptedException {
        assertThat(look(place, ranUntilNoon(), Postgres.ENVIRONMENT)).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).as(finding.evidence()).isEqualTo(Verdict.COULD_NOT_TELL);
            assertThat(finding.next()).contains(next);
            assertThat(finding.toString()).doesNotContain("read only\"").doesNotContain("correct horse");
        });
    }

    private static List<Verdict> verdicts(List<Finding> findings) {
        return findings.stream().map(Finding::verdict).toList();
    }
}
