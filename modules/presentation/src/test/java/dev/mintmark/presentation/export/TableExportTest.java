package dev.mintmark.presentation.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.presentation.export.TableExport.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableExportTest {

    private static TableExport rows(String... cells) {
        return new TableExport(List.of(new Column("service", "Service"), new Column("note", "Note")),
                List.of(List.of("payments", "ok"), List.of(cells)));
    }

    @Test
    void textIsAlignedByColumns() {
        assertThat(rows("search", "1 odd\ninstance").asText()).isEqualTo("""
                Service   Note
                payments  ok
                search    1 odd instance
                """);
    }

    @Test
    void csvQuotesWhatNeedsQuotes() {
        assertThat(rows("a,b", "say \"hi\"\nthere").asCsv())
                .isEqualTo("service,note\r\npayments,ok\r\n\"a,b\",\"say \"\"hi\"\"\nthere\"\r\n");
    }

    @Test
    void csvNeverHandsASpreadsheetAFormula() {
        assertThat(rows("=HYPERLINK(1)", "@cmd").asCsv()).endsWith("'=HYPERLINK(1),'@cmd\r\n");
        assertThat(rows("-12.5", "+3").asCsv()).endsWith("-12.5,+3\r\n");
    }

    @Test
    void csvNeverHandsASpreadsheetAFormulaInDisguise() {
        assertThat(rows(" =1+1", "\n=1+1").asCsv()).endsWith("' =1+1,\"'\n=1+1\"\r\n");
        assertThat(rows("\uff1d1+1", "\ufeff@cmd").asCsv()).endsWith("'\uff1d1+1,'\ufeff@cmd\r\n");
        assertThat(rows("a;=1+1", "a\t=1+1").asCsv()).endsWith("\"a;=1+1\",\"a\t=1+1\"\r\n");
    }

    @Test
    void jsonEscapesWhateverANameHolds() {
        assertThat(rows("tab\t\"\\", "\u0001\ud83d\n").asJson()).isEqualTo("""
                [
                  {"service": "payments", "note": "ok"},
                  {"service": "tab\\t\\"\\\\", "note": "\\u0001\\ud83d\\n"}
                ]
                """);
    }

    @Test
    void anEmptyListIsStillAListInEveryForm() {
        var empty = new TableExport(List.of(new Column("service", "Service")), List.of());
        assertThat(empty.asText()).isEqualTo("Service\n");
        assertThat(empty.asCsv()).isEqualTo("service\r\n");
        assertThat(empty.asJson()).isEqualTo("[\n\n]\n");
    }

    @Test
    void aRowOfTheWrongWidthIsRefused() {
        assertThatThrownBy(() -> rows("only one")).isInstanceOf(IllegalArgumentException.class);
    }
}
