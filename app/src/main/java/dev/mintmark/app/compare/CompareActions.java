package dev.mintmark.app.compare;

/// What the page's buttons do that is more than the page's own business.
interface CompareActions {

    void copyMarkdown();

    void chooseOthers();
}
