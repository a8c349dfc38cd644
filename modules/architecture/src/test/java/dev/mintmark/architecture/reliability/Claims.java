package dev.mintmark.architecture.reliability;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import dev.mintmark.testkit.reliability.Proofs;
import dev.mintmark.testkit.reliability.Proves;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;

/// The claims that compiled tests make, and what keeps some from being any: a proof has to be run, and able to fail.
///
/// @param problems one sentence for each method that claims what it cannot prove
record Claims(List<Claim> all, List<String> problems) {

    static Claims of(JavaClasses tests) {
        var claiming = tests.stream().flatMap(type -> type.getMethods().stream())
                .filter(method -> !proves(method).isEmpty()).toList();
        return new Claims(claiming.stream().flatMap(Claims::claims).toList(),
                claiming.stream().flatMap(Claims::problems).sorted().toList());
    }

    private static Stream<Claim> claims(JavaMethod method) {
        return proves(method).stream().map(proof -> new Claim(new Cell(proof.fault(), proof.during()),
                name(method), proof.shown(), proof.recovers(), proof.loses()));
    }

    private static Stream<String> problems(JavaMethod method) {
        var owner = method.getOwner();
        return Stream.of(
                problem(method, !isTest(method), "is not a test"),
                problem(method, isDisabled(method) || isDisabled(owner), "is disabled"),
                problem(method, !isRun(owner), "stands in a class that nothing runs"),
                problem(method, method.getMethodCallsFromSelf().isEmpty(), "does nothing, so it cannot fail"))
                .flatMap(found -> found);
    }

    private static Stream<String> problem(JavaMethod method, boolean holds, String what) {
        return holds ? Stream.of(name(method) + " claims to prove something and " + what + ".") : Stream.empty();
    }

    private static boolean isTest(JavaMethod method) {
        return method.isAnnotatedWith(Test.class) || method.isMetaAnnotatedWith(TestTemplate.class);
    }

    /// Being enabled where a part is at hand is no fault; CI has every part, and fails where one is missing.
    private static boolean isDisabled(CanBeAnnotated where) {
        return where.isAnnotatedWith(DescribedPredicate.<JavaAnnotation<?>>describe("disables",
                annotation -> annotation.getRawType().getPackageName().startsWith("org.junit.jupiter.api")
                        && annotation.getRawType().getSimpleName().startsWith("Disabled")));
    }

    /// A contract is run by the classes that keep it.
    private static boolean isRun(JavaClass type) {
        return isConcrete(type) || type.getAllSubclasses().stream().anyMatch(Claims::isConcrete);
    }

    private static boolean isConcrete(JavaClass type) {
        return !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    private static List<Proves> proves(JavaMethod method) {
        return Stream.concat(method.tryGetAnnotationOfType(Proves.class).stream(),
                method.tryGetAnnotationOfType(Proofs.class).stream().flatMap(several -> Stream.of(several.value())))
                .toList();
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
