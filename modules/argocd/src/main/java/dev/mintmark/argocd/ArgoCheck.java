package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Finding;
import java.util.List;

/// Looks at one thing about an application that could make a rollback fail or be undone.
interface ArgoCheck {

    /// As in [Finding#check].
    String name();

    List<Finding> look(Situation situation) throws ArgoFault, InterruptedException;
}
