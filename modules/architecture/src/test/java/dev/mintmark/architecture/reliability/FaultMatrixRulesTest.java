package dev.mintmark.architecture.reliability;

import static dev.mintmark.testkit.reliability.Activity.COMPARING;
import static dev.mintmark.testkit.reliability.Activity.WATCHING;
import static dev.mintmark.testkit.reliability.Fault.GIT_DOWN;
import static dev.mintmark.testkit.reliability.Fault.KILLED;
import static org.assertj.core.api.Assertions.assertThat;

import broken.mintmark.reliability.Pretended;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What makes the table red.
class FaultMatrixRulesTest {

    private static final Cell KILLED_WATCHING = new Cell(KILLED, WATCHING);
    private static final Cell GIT_WATCHING = new Cell(GIT_DOWN, WATCHING);

    @Test
    void aCellThatIsProvedOnceIsWell() {
        assertThat(only(KILLED_WATCHING, claim("last fleet", "by itself")).problems()).isEmpty();
    }

    @Test
    void aFactMayBeSaidByOneTestAndProvedByAnother() {
        assertThat(only(KILLED_WATCHING, claim("last fleet", ""), claim("", "by itself"), claim("", "")).problems())
                .isEmpty();
    }

    @Test
    void anEmptyCellIsNamed() {
        assertThat(only(KILLED_WATCHING).problems()).containsExactly("KILLED during WATCHING is proved by no test.");
    }

    @Test
    void aCellOfWhichNobodySaysHowItRecoversIsNamed() {
        assertThat(only(KILLED_WATCHING, claim("last fleet", "")).problems()).singleElement().asString()
                .contains("no test says what recovers").contains("SomeTest.works");
    }

    @Test
    void testsThatContradictEachOtherAreNamed() {
        assertThat(only(KILLED_WATCHING, claim("last fleet", "by itself"), claim("nothing", "")).problems())
                .singleElement().asString().contains("different things of what is shown")
                .contains("[last fleet, nothing]");
    }

    @Test
    void whatCannotOccurIsNotProved() {
        var impossible = impossible(KILLED_WATCHING);
        impossible.put(KILLED_WATCHING, "It cannot be.");
        assertThat(new FaultMatrix(List.of(claim("last fleet", "by itself")), impossible).problems())
                .singleElement().asString().contains("cannot occur, and yet SomeTest.works proves it");
    }

    @Test
    void whatCannotOccurHasASentenceForAReason() {
        var impossible = impossible(GIT_WATCHING);
        impossible.put(GIT_WATCHING, "no Git");
        assertThat(new FaultMatrix(List.of(), impossible).problems()).singleElement().asString()
                .contains("no sentence");
    }

    @Test
    void theTableHasARowForEachFaultAndSaysALossOnlyWhereThereIsOne() {
        var impossible = impossible(KILLED_WATCHING);
        var lossy = new Claim(KILLED_WATCHING, "SomeTest.works", "a | b", "by itself", "the last second");
        var table = new FaultMatrix(List.of(lossy), impossible).markdown();
        assertThat(table.lines()).contains("| | Watching | Comparing | A copy alive | A rollback running |",
                "| **Console killed** | a \\| b · lost: the last second · by itself | *Not here.* | *Not here.* | "
                        + "*Not here.* |");
        assertThat(new FaultMatrix(List.of(claim("x", "y")), impossible).markdown()).contains("| x · y |");
    }

    @Test
    void aClaimOfWhatIsNoTestOrIsNotRunIsNone() {
        var claims = Claims.of(new ClassFileImporter().importPackagesOf(Pretended.class));
        assertThat(claims.problems()).containsExactly(
                "Pretended.disabled claims to prove something and is disabled.",
                "Pretended.empty claims to prove something and does nothing, so it cannot fail.",
                "Pretended.noTest claims to prove something and is not a test.",
                "Unkept.promised claims to prove something and stands in a class that nothing runs.");
        assertThat(claims.all()).filteredOn(claim -> claim.test().equals("Pretended.honest"))
                .extracting(Claim::cell).containsExactly(new Cell(GIT_DOWN, COMPARING), GIT_WATCHING);
    }

    private static Claim claim(String shown, String recovers) {
        return new Claim(KILLED_WATCHING, "SomeTest.works", shown, recovers, "");
    }

    private static FaultMatrix only(Cell cell, Claim... claims) {
        return new FaultMatrix(List.of(claims), impossible(cell));
    }

    /// Every cell but this one cannot occur.
    private static Map<Cell, String> impossible(Cell but) {
        var impossible = new HashMap<Cell, String>();
        Cell.all().forEach(cell -> impossible.put(cell, "Not here."));
        impossible.remove(but);
        return impossible;
    }
}
