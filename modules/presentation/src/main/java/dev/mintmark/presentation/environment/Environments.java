package dev.mintmark.presentation.environment;

import dev.mintmark.domain.workload.SourceId;
import java.util.Optional;

/// Which environment a source or a namespace belongs to. Thread-safe; does not block.
public interface Environments {

    /// Nothing was said about any place, so each may be production.
    Environments NONE = new Environments() {

        @Override
        public Optional<Environment> of(SourceId source) {
            return Optional.empty();
        }

        @Override
        public Optional<Environment> of(SourceId source, String namespace) {
            return Optional.empty();
        }

        @Override
        public boolean isProduction(SourceId source) {
            return true;
        }
    };

    /// The environment of a source as a whole; empty if it has none, or several.
    Optional<Environment> of(SourceId source);

    /// The environment of one namespace there.
    Optional<Environment> of(SourceId source, String namespace);

    /// Whether anything there may be production. What nothing is said about may be.
    boolean isProduction(SourceId source);
}
