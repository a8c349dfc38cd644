package dev.mintmark.presentation.firstrun;

/// One place where sources were looked for.
///
/// @param what    *"Docker engine"*
/// @param where   *"unix:///var/run/docker.sock"*
/// @param outcome why it gives no source, as a sentence: *"There is no such socket."*
public record Looked(String what, String where, String outcome) {}
