package dev.mintmark.presentation.fleet;

/// A stretch of a strip to be painted in one manner.
///
/// @param band    index of the band it is a piece of
/// @param hatched the instances in it are not ready
public record StripPiece(int band, double left, double width, boolean hatched) {}
