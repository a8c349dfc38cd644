package dev.mintmark.architecture.reliability;

/// What one test says of one cell. What it does not say is empty.
///
/// @param test its class and method
record Claim(Cell cell, String test, String shown, String recovers, String loses) {}
