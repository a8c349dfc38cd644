package dev.mintmark.images.findings;

import dev.mintmark.images.ImageConfiguration;
import dev.mintmark.images.compare.Compared;
import dev.mintmark.images.compare.Finding;
import dev.mintmark.images.compare.Finding.Severity;
import dev.mintmark.images.compare.FindingRule;
import dev.mintmark.domain.secret.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Secrets in what an image says of itself: environment, labels, and the commands of its build.
final class SecretsInSettings implements FindingRule {

    private static final int LONGEST = 65_536;
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?<![A-Za-z0-9_])([A-Za-z_][A-Za-z0-9_]{1,63})=[\"']?([^\\s\"'$;|&]{4,512})");

    @Override
    public List<Finding> look(Compared images) {
        var findings = new ArrayList<Finding>();
        add("secret-in-environment", "The environment variable %s holds what looks like a secret.", images,
                SecretsInSettings::variables, findings);
        add("secret-in-label", "The label %s holds what looks like a secret.", images, SecretsInSettings::labels,
                findings);
        add("secret-in-history", "The build history shows the value of %s, which looks like a secret.", images,
                SecretsInSettings::steps, findings);
        return findings;
    }

    private static void add(String rule, String sentence, Compared images, Function<ImageConfiguration,
            Set<String>> names,
            List<Finding> findings) {
        var from = names.apply(images.from().configuration());
        var to = names.apply(images.to().configuration());
        var all = new TreeSet<>(from);
        all.addAll(to);
        for (var name : all) {
            var news = Sentences.news(from.contains(name), to.contains(name));
            findings.add(Sentences.withoutPath(rule, to.contains(name) ? Severity.HIGH : Severity.LOW,
                    sentence.formatted(dev.mintmark.images.layer.PathText.printable(name)), news));
        }
    }

    private static Set<String> variables(ImageConfiguration image) {
        var names = new TreeSet<String>();
        for (var variable : image.environment()) {
            var equals = variable.indexOf('=');
            if (equals > 0 && Masking.isSecret(variable.substring(0, equals), variable.substring(equals + 1))) {
                names.add(variable.substring(0, equals));
            }
        }
        return names;
    }

    private static Set<String> labels(ImageConfiguration image) {
        var names = new TreeSet<String>();
        image.labels().forEach((name, value) -> {
            if (Masking.isSecret(name, value)) {
                names.add(name);
            }
        });
        return names;
    }

    /// Without those that the environment tells anyway.
    private static Set<String> steps(ImageConfiguration image) {
        var names = new TreeSet<String>();
        for (var step : image.history()) {
            var command = step.createdBy();
            var found = ASSIGNMENT.matcher(command.length() > LONGEST ? command.substring(0, LONGEST) : command);
            while (found.find()) {
                if (Masking.isSecret(found.group(1), found.group(2))) {
                    names.add(found.group(1));
                }
            }
        }
        names.removeAll(variables(image));
        return names;
    }
}
