/// The Settings page: what holds, where it comes from, and what was changed of it.
///
/// **In this room** the lines of the page, and changing, undoing and reading anew.
/// **Not in this room** the file itself: `app.configuration`.
/// **May use** `presentation.environment`, `presentation.work`. **Used by** `app.preferences`.
/// **Start reading at** [SettingsModel].
package dev.mintmark.presentation.settings;
