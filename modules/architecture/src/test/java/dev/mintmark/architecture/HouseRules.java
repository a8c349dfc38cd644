package dev.mintmark.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.stream.Stream;

/// Every rule of a house whose root package is given: ours, or one that was built to break them.
final class HouseRules {

    private static final String[] ROOMS = {"kubernetes", "docker", "registry", "git", "argocd", "schema", "sqlite", "simulator"};

    private final String root;

    private HouseRules(String root) {
        this.root = root;
    }

    static List<HouseRule> of(String root) {
        var house = new HouseRules(root);
        return Stream.of(house.arrows(), house.vendors(), house.habits()).flatMap(rules -> rules).toList();
    }

    private Stream<HouseRule> arrows() {
        return Stream.of(
                rule("the vocabulary depends on nothing", "0002", classes().that(in("domain"))
                        .should().onlyDependOnClassesThat(in("domain").or(resideInAnyPackage("java..")))),
                rule("the fleet sees no room and no window", "0003", noClasses().that(in("fleet"))
                        .should().dependOnClassesThat(in("presentation", "app", "change", "images", "incident").or(in(ROOMS)))),
                rule("changes are made without knowing rooms, fleet, images or window", "0003", noClasses().that(in("change"))
                        .should().dependOnClassesThat(in("fleet", "images", "incident", "presentation", "app").or(in(ROOMS)))),
                rule("images are read without knowing rooms, fleet or window", "0003", noClasses().that(in("images"))
                        .should().dependOnClassesThat(in("fleet", "change", "incident", "presentation", "app").or(in(ROOMS)))),
                rule("incidents are told without knowing rooms or window", "0003", noClasses().that(in("incident"))
                        .should().dependOnClassesThat(in("images", "presentation", "app").or(in(ROOMS)))),
                rule("view models see neither rooms nor the window", "0003", noClasses().that(in("presentation"))
                        .should().dependOnClassesThat(in("app").or(in(ROOMS)))),
                rule("rooms see neither view models nor the window", "0003", noClasses().that(in(ROOMS))
                        .should().dependOnClassesThat(in("presentation", "app"))),
                rule("rooms do not see each other", "0004", slices().assignedFrom(new Rooms())
                        .should().notDependOnEachOther()),
                rule("the command line knows nothing of the window", "0016", noClasses().that(in("app.cli"))
                        .should().dependOnClassesThat(resideInAnyPackage("javafx..", "org.controlsfx.."))),
                rule("packages have no cycles", "0005", slices().matching(root + ".(**)").should().beFreeOfCycles()));
    }

    private Stream<HouseRule> vendors() {
        return Stream.of(
                onlyIn("kubernetes", "io.fabric8.."),
                onlyIn("docker", "com.github.dockerjava.."),
                onlyIn("git", "org.eclipse.jgit.."),
                onlyIn("images", "com.github.luben.."),
                rule("databases stay in sqlite and schema", "0004", noClasses().that(not(in("sqlite", "schema")))
                        .should().dependOnClassesThat(resideInAnyPackage("org.sqlite..", "java.sql.."))),
                onlyIn("fleet", "org.pcollections.."),
                onlyIn("app.terminal", "com.techsenger.jeditermfx.."),
                rule("nodes stay in the window", "0003", noClasses().that(not(in("app"))).should().dependOnClassesThat(
                        resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..",
                                "javafx.concurrent..", "javafx.animation.."))));
    }

    private Stream<HouseRule> habits() {
        return Stream.of(
                rule("one door to the FX thread", "0006", noClasses().that(not(named("FxThread")))
                        .should().callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")),
                rule("nothing sleeps", "0006", noClasses().should().callMethodWhere(
                        target(owner(nameMatching("java\\.lang\\.Thread"))).and(target(nameMatching("sleep"))))),
                rule("threads have names", "0006", noClasses().should().callMethodWhere(
                        target(nameMatching("startVirtualThread|newVirtualThreadPerTaskExecutor|newCachedThreadPool")))
                        .orShould().callConstructor(Thread.class, Runnable.class)
                        .orShould().callConstructor(Thread.class)),
                rule("time is an argument", "0011", noClasses().that(not(named("Wiring").or(named("Main"))))
                        .should().callMethodWhere(asksTheClockOfTheMachine())),
                rule("only the way in touches the standard streams", "0016", noClasses().that(not(named("Main")))
                        .should().accessField(System.class, "out").orShould().accessField(System.class, "err")),
                rule("no stack trace is printed", "0010", noClasses().should().callMethodWhere(
                        target(nameMatching("printStackTrace")))),
                rule("names say what a class is", "0007", noClasses().should()
                        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Handler|Info|Base|Common|Data)$")),
                rule("colours come from the theme", "0013", noClasses().should().callMethodWhere(
                        target(nameMatching("setStyle")).and(target(owner(resideInAnyPackage("javafx..")))))));
    }

    private HouseRule onlyIn(String room, String... vendor) {
        return rule(vendor[0].replace("..", "") + " stays in " + room, "0004",
                noClasses().that(not(in(room))).should().dependOnClassesThat(resideInAnyPackage(vendor)));
    }

    private static HouseRule rule(String name, String decision, ArchRule rule) {
        return new HouseRule(name, decision, rule.as(name).because("of decision " + decision).allowEmptyShould(true));
    }

    private DescribedPredicate<JavaClass> in(String... packages) {
        return resideInAnyPackage(Stream.of(packages).map(name -> root + "." + name + "..").toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> named(String simpleName) {
        return DescribedPredicate.describe("named " + simpleName, type -> type.getSimpleName().equals(simpleName)
                || type.getEnclosingClass().filter(outer -> outer.getSimpleName().equals(simpleName)).isPresent());
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheClockOfTheMachine() {
        return DescribedPredicate.describe("asks the machine's clock", access -> {
            var owner = access.getTargetOwner().getName();
            var name = access.getTarget().getName();
            var takesNoClock = access.getTarget().getFullName().endsWith("now()");
            return owner.startsWith("java.time.") && (takesNoClock || name.startsWith("system"))
                    || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        });
    }

    /// Puts every class of a room into that room, and leaves all others out.
    private final class Rooms implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Stream.of(ROOMS).filter(room -> in(room).test(type)).findFirst()
                    .map(room -> SliceIdentifier.of(room)).orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "rooms";
        }
    }
}
