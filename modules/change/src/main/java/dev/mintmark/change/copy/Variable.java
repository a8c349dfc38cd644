package dev.mintmark.change.copy;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Secret;

/// One variable of a copy's environment.
public sealed interface Variable {

    String name();

    /// The copy gets it as it is.
    record Given(String name, String value) implements Variable {

        public Given {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }
    }

    /// The copy does not get it.
    ///
    /// @param why in few words: *"its name says it is secret"*, *"from Secret shop/db"*
    record Withheld(String name, String why) implements Variable {

        public Withheld {
            requireNonNull(name, "name");
            requireNonNull(why, "why");
        }
    }

    /// It looks secret, and the operator gives it to the copy all the same.
    record Revealed(String name, Secret value) implements Variable {

        public Revealed {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }
    }
}
