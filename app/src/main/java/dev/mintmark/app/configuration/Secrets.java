package dev.mintmark.app.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Looks for what must not be in the file, because it is read by everybody who reads the operator's configuration.
final class Secrets {

    /// A name and a password before the host, or a password among the parameters.
    private static final Pattern CREDENTIALS =
            Pattern.compile("(?i)://[^/@\\s]*:[^/@\\s]*@|[?&;](?:password|passwd|pwd|token)=");
    private static final Pattern TOKEN = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY|\\bAKIA[0-9A-Z]{16}\\b"
            + "|\\b(?:ghp|gho|ghs|ghu)_[A-Za-z0-9]{30,}|\\bgithub_pat_[A-Za-z0-9_]{30,}|\\bglpat-[A-Za-z0-9_-]{20,}"
            + "|\\bxox[abpr]-[A-Za-z0-9-]{10,}|\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.");
    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:password|passwd|pwd|secret|token|credentials?|apikey|api_key)");
    private static final String WHERE = "a secret does not belong into this file; logins stay where docker login, the "
            + "kubeconfig and Git's credential helper keep them";

    private Secrets() {}

    static boolean hasCredentials(String text) {
        return CREDENTIALS.matcher(text).find();
    }

    /// Each secret, by its line and without its text.
    static List<Mistake> in(Node node) {
        var mistakes = new ArrayList<Mistake>();
        look(node, mistakes);
        return mistakes;
    }

    private static void look(Node node, List<Mistake> mistakes) {
        switch (node) {
            case ScalarNode scalar when isSecret(scalar.getValue()) ->
                mistakes.add(new Mistake(Section.line(scalar), WHERE));
            case SequenceNode list -> list.getValue().forEach(one -> look(one, mistakes));
            case MappingNode mapping -> mapping.getValue().forEach(tuple -> {
                if (NAME.matcher(Section.key(tuple)).matches()) {
                    mistakes.add(new Mistake(Section.line(tuple.getKeyNode()), WHERE));
                } else {
                    look(tuple.getKeyNode(), mistakes);
                    look(tuple.getValueNode(), mistakes);
                }
            });
            default -> { }
        }
    }

    private static boolean isSecret(String text) {
        return hasCredentials(text) || TOKEN.matcher(text).find();
    }
}
