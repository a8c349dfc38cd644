package dev.mintmark.argocd;

/// Something that is written down with an operation, and shown with it by Argo CD.
record SyncNote(String name, String value) {}
