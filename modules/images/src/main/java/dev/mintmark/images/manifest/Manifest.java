package dev.mintmark.images.manifest;

/// What a tag or a digest of a repository leads to.
public sealed interface Manifest permits ImageManifest, ImageIndex {}
