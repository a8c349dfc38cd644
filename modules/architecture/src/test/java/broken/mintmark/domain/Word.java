package broken.mintmark.domain;

/// Breaks: the vocabulary depends on nothing.
public record Word(broken.mintmark.fleet.Fleet fleet) {}
