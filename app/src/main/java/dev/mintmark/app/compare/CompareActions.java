package dev.mintmark.app.compare;

/// What the page's buttons do that is more than the page's own business.
interface CompareActions {

    void copyMarkdown();

    void chooseOthers();

    /// Shows the versions of a service or of a repository.
    void history(String name);
}
