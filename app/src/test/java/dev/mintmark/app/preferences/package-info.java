/// Stories and pictures of the Settings page.
///
/// **In this room** a window with the page over a file of its own.
/// **Not in this room** how the file is read and written: `configuration`.
/// **May use** everything. **Used by** nobody.
/// **Start reading at** [SettingsScreenTest].
package dev.mintmark.app.preferences;
