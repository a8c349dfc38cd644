package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Finding;
import java.util.List;

/// The application that manages a workload, and how sure that is.
record Located(Application application, List<Finding> findings) {}
