package dev.mintmark.presentation.settings;

/// Something in the file that cannot be meant so.
///
/// @param line from 1; 0 for what is about the file as a whole
/// @param what is wrong, and what is allowed
public record SettingsMistake(int line, String what) {}
