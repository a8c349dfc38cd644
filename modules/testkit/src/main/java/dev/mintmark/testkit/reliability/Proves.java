package dev.mintmark.testkit.reliability;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says of a test that it would fail if the console bore this fault differently. README's table is made of these.
///
/// Several tests may prove one cell. Each fact of the cell is written once, at a test that sees it; the others leave it
/// empty and prove more of the same. No two may say different things.
@Documented
@Repeatable(Proofs.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Proves {

    Fault fault();

    Activity during();

    /// What the operator sees, in a few words.
    String shown() default "";

    /// How it goes on, and what the operator has to do, if anything.
    String recovers() default "";

    /// What is lost, if anything is.
    String loses() default "";
}
