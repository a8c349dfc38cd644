package dev.mintmark.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static JavaClasses house;
    private static JavaClasses brokenHouse;

    @BeforeAll
    static void look() {
        house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.mintmark")
                .that(not(resideInAnyPackage("dev.mintmark.testkit..", "dev.mintmark.workshop..").as("for tests")));
        brokenHouse = new ClassFileImporter().importPackages("broken.mintmark");
    }

    static Stream<HouseRule> ourRules() {
        return HouseRules.of("dev.mintmark").stream();
    }

    static Stream<HouseRule> rulesOfTheBrokenHouse() {
        return HouseRules.of("broken.mintmark").stream();
    }

    @Test
    void theWholeHouseIsLookedAt() {
        assertThat(Stream.of("domain", "fleet", "images", "change", "incident", "kubernetes", "docker", "registry", "git", "argocd", "schema",
                "sqlite", "simulator",
                "presentation", "app"))
                .allSatisfy(room -> assertThat(house.stream()
                        .anyMatch(type -> type.getPackageName().startsWith("dev.mintmark." + room))).as(room).isTrue());
    }

    @ParameterizedTest
    @MethodSource("ourRules")
    void theHouseKeeps(HouseRule rule) {
        rule.rule().check(house);
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheBrokenHouse")
    void aHouseThatBreaksItIsCaughtBy(HouseRule rule) {
        assertThatThrownBy(() -> rule.rule().check(brokenHouse)).isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule.name());
    }
}
