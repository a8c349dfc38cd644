/// The Settings page: every setting with what holds, where that comes from, and a way to change the simple ones.
///
/// **In this room** the page, and the care of the file behind it.
/// **Not in this room** what settings there are and how they are read: `configuration`. What the window
/// remembers: `settings`.
/// **May use** `frame`, `configuration`, `presentation.settings`. **Used by** the console.
/// **Start reading at** [SettingsScreen].
package dev.mintmark.app.preferences;
