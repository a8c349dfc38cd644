/// What the operator wrote down: the file `config.yaml`.
///
/// **In this room** every setting with its default, how the file is read and mended by line, and what of it cannot be
/// meant so.
/// **Not in this room** what the window remembers by itself; that is `settings`.
/// **May use** `domain`, the types that settings are handed on as, SnakeYAML Engine. **Used by** `wiring`, `cli`,
/// `preferences`.
/// **Start reading at** [ConfigurationFile], then [Setting].
package dev.mintmark.app.configuration;
