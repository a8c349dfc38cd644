package dev.mintmark.images.compare;

import java.util.List;

/// One question to a comparison: is there something that an operator should look at?
@FunctionalInterface
public interface FindingRule {

    /// What this rule finds, redacted. Reads nothing.
    List<Finding> look(Compared images);
}
