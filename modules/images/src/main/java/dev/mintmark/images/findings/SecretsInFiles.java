package dev.mintmark.images.findings;

import dev.mintmark.images.compare.Compared;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.Finding.Severity;
import dev.mintmark.images.compare.FindingRule;
import dev.mintmark.images.layer.FileFact.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Secrets in files: in those that are seen, and in those that a layer still holds although a later one hides them.
final class SecretsInFiles implements FindingRule {

    private static final Set<String> GRAVE = Set.of("private-key", "aws-access-key", "aws-secret-key", "github-token",
            "gitlab-token", "stripe-key", "google-oauth-secret", "npm-token", "pypi-token", "docker-config-auth",
            "kubeconfig-token", "git-credentials", "slack-token");

    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("private-key", "a private key"),
            Map.entry("aws-access-key", "an AWS access key"), Map.entry("aws-secret-key", "an AWS secret key"),
            Map.entry("github-token", "a GitHub token"), Map.entry("gitlab-token", "a GitLab token"),
            Map.entry("slack-token", "a Slack token"), Map.entry("slack-webhook", "a Slack webhook"),
            Map.entry("stripe-key", "a Stripe key"), Map.entry("google-api-key", "a Google API key"),
            Map.entry("google-oauth-secret", "a Google OAuth secret"), Map.entry("npm-token", "an npm token"),
            Map.entry("pypi-token", "a PyPI token"), Map.entry("jwt", "a JSON web token"),
            Map.entry("netrc-password", "a password"), Map.entry("password", "a password"),
            Map.entry("password-in-url", "a password"), Map.entry("password-hash", "a password's hash"),
            Map.entry("docker-config-auth", "a registry's credentials"),
            Map.entry("kubeconfig-token", "a cluster's credentials"), Map.entry("git-credentials", "Git credentials"));

    @Override
    public List<Finding> look(Compared images) {
        var findings = new ArrayList<Finding>();
        add("secret-in-file", "{} holds what looks like %s%s.", images.fromSecrets(), images.toSecrets(), findings);
        add("secret-in-hidden-layer", "{} is hidden by a later layer, but anybody who has the image can read what "
                + "looks like"
                + " %s%s in it.", images.fromBuried(), images.toBuried(), findings);
        return findings;
    }

    private static void add(String rule, String sentence, Map<String, List<Secret>> from, Map<String, List<Secret>> to,
            List<Finding> findings) {
        var paths = new TreeSet<>(from.keySet());
        paths.addAll(to.keySet());
        for (var path : paths) {
            var before = from.getOrDefault(path, List.of());
            var after = to.getOrDefault(path, List.of());
            after.forEach(secret -> findings.add(finding(rule, sentence, path, secret, has(before, secret), true)));
            before.stream().filter(secret -> !has(after, secret))
                    .forEach(secret -> findings.add(finding(rule, sentence, path, secret, true, false)));
        }
    }

    private static Finding finding(String rule, String sentence, String path, Secret secret, boolean inFrom,
            boolean inTo) {
        var severity = !inTo ? Severity.LOW : GRAVE.contains(secret.rule()) ? Severity.HIGH : Severity.MEDIUM;
        var place = secret.line() > 0 ? " in line " + secret.line() : "";
        return Sentences.of(rule, severity, sentence.formatted(NAMES.getOrDefault(secret.rule(), "a secret"), place),
                path,
                Sentences.news(inFrom, inTo));
    }

    private static boolean has(List<Secret> secrets, Secret secret) {
        return secrets.stream().anyMatch(one -> one.fingerprint().equals(secret.fingerprint()));
    }
}
