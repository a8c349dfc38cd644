package dev.mintmark.domain;

/// Something that must not be shown, logged or written.
///
/// @param revealed the secret itself; ask for it only where it is sent
public record Secret(String revealed) {

    @Override
    public String toString() {
        return "•••";
    }
}
