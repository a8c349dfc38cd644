package dev.mintmark.schema;

import static dev.mintmark.schema.Schemas.look;
import static dev.mintmark.schema.Schemas.place;
import static dev.mintmark.schema.Schemas.ranUntilNoon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.change.rollback.Finding.Verdict;
import dev.mintmark.change.rollback.SchemaPlace.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What may be configured as an address or a table, and what may not.
class AddressesTest {

    private static final String SECRET = "hunter2";

    @Test
    void aDatabaseIsNamedByItsHostAndItself() throws Exception {
        assertThat(JdbcAddress.of("jdbc:postgresql://db.example:5432/payments?sslmode=verify-full&currentSchema=app")
                .host()).isEqualTo("db.example:5432/payments");
        assertThat(JdbcAddress.of("jdbc:postgresql://one:5432,other:5433/payments").host())
                .isEqualTo("one:5432,other:5433/payments");
    }

    @Test
    void anAddressWithCredentialsIsRefusedAndTheyAreNotRepeated() throws Exception {
        for (var url : List.of("jdbc:postgresql://db.example/payments?password=" + SECRET,
                "jdbc:postgresql://db.example/payments?user=ana&PASSWORD=" + SECRET,
                "jdbc:postgresql://ana:" + SECRET + "@db.example/payments",
                "jdbc:postgresql://db.example/payments?%70assword=" + SECRET,
                "jdbc:postgresql://db .example/payments?password=" + SECRET)) {
            refused(Kind.FLYWAY, url);
        }
        for (var url : List.of("https://ana:" + SECRET + "@payments.example/actuator/flyway",
                "https://payments .example/" + SECRET)) {
            refused(Kind.ACTUATOR_FLYWAY, url);
        }
    }

    @Test
    void settingsThatLoadClassesOrWriteFilesAreRefused() throws Exception {
        for (var setting : List.of("socketFactory=org.example.Anything", "sslfactory=x", "loggerFile=/etc/passwd",
                "authenticationPluginClassName=x", "service=x", "options=-c%20default_transaction_read_only=off",
                "readOnly=false")) {
            refused(Kind.FLYWAY, "jdbc:postgresql://db.example/payments?sslmode=require&" + setting);
        }
    }

    @Test
    void otherDatabasesAndOtherProtocolsAreRefused() throws Exception {
        for (var url : List.of("jdbc:mysql://db.example/payments", "jdbc:postgresql:payments", "jdbc:postgresql:",
                "", "jdbc:sqlite:/etc/passwd")) {
            refused(Kind.LIQUIBASE, url);
        }
        for (var url : List.of("file:///etc/passwd", "ftp://payments.example/", "payments", "", "https:///nothing")) {
            refused(Kind.ACTUATOR_LIQUIBASE, url);
        }
    }

    @Test
    void aTableIsQuotedAndNothingThatIsNoNameIsOne() throws Exception {
        assertThat(TableName.of("audit.Flyway_History").quoted()).isEqualTo("\"audit\".\"Flyway_History\"");
        assertThat(TableName.of("history").quoted()).isEqualTo("\"history\"");
        for (var text : List.of("", ".", "a.b.c", "x\"; DROP TABLE users; --", "a b", "a'", "a\"b", "a\u0000", "ä",
                "1a", "a.", "x".repeat(64))) {
            assertThatExceptionOfType(SchemaUnreadable.class).as(text).isThrownBy(() -> TableName.of(text));
        }
    }

    @Test
    void aVariableThatIsNotSetIsNamed() throws Exception {
        var findings = look(place(Kind.FLYWAY, "jdbc:postgresql://db.example/payments", "", "ana", "DB_PASSWORD"),
                ranUntilNoon(), Map.of("DB_PASSWORD", ""));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
            assertThat(finding.evidence()).contains("DB_PASSWORD");
        });
    }

    private static void refused(Kind kind, String url) throws Exception {
        assertThat(look(place(kind, url, "", "", ""), ranUntilNoon(), Map.of())).as(url).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
                    assertThat(finding.evidence()).containsAnyOf("configured URL", "Only databases of PostgreSQL");
                    assertThat(finding.next()).startsWith("Configure the URL");
                    assertThat(finding.toString()).doesNotContain(SECRET);
                });
    }
}
