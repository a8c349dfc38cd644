package dev.mintmark.argocd;

import java.time.Duration;

/// How long Argo CD is waited for.
///
/// @param connect until it takes the connection
/// @param answer  for an ordinary answer, to its last byte
/// @param render  for manifests, which it may have to fetch from Git first
/// @param dryRun  until a dry run that was accepted is over
public record ArgoPatience(Duration connect, Duration answer, Duration render, Duration dryRun) {

    public static final ArgoPatience USUAL = new ArgoPatience(Duration.ofSeconds(5), Duration.ofSeconds(15),
            Duration.ofSeconds(40), Duration.ofSeconds(60));
}
