/// YAML and JSON as characters: what a file says, and where exactly it says it, so that one value can be changed and
/// every other character stays.
///
/// **In this room** documents with offsets, and edits of them. All of it is pure and bounded: files are anybody's.
/// **Not in this room** what the values mean: `git.manifest` knows.
/// **May use** SnakeYAML Engine's scanner. **Used by** `git.manifest`, `git.environment`.
/// **Start reading at** [YamlDocuments], then [Edit].
package dev.mintmark.git.yaml;
