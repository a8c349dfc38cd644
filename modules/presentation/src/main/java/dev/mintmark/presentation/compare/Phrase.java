package dev.mintmark.presentation.compare;

/// A part of the sentence that says what a comparison amounts to.
///
/// @param kind      what it says; its words are kept under this name
/// @param count     of how many
/// @param name      the one it is about, if it is one setting; else empty
public record Phrase(Kind kind, long count, String name) {

    /// What there is to say, in the order in which it is said.
    public enum Kind {
        SAME_IMAGE, NOTHING, PACKAGES_DOWNGRADED, PACKAGES_UPGRADED, PACKAGES_ADDED, PACKAGES_REMOVED, PACKAGES_CHANGED,
        FILES_OUTSIDE, FILES, SETTING_ADDED, SETTING_REMOVED, SETTING_CHANGED, SETTINGS, FINDINGS;

        /// Whether a tired person has to see it.
        public boolean isWorrying() {
            return this == PACKAGES_DOWNGRADED || this == FILES_OUTSIDE || this == FINDINGS;
        }

        public boolean isOfPackages() {
            return ordinal() >= PACKAGES_DOWNGRADED.ordinal() && ordinal() <= PACKAGES_CHANGED.ordinal();
        }
    }
}
