package dev.mintmark.testkit.reliability;

/// What the console is at when a fault comes, in the order of the table.
public enum Activity {

    WATCHING("Watching"),
    COMPARING("Comparing"),
    COPY_ALIVE("A copy alive"),
    ROLLBACK_RUNNING("A rollback running");

    private final String title;

    Activity(String title) {
        this.title = title;
    }

    /// As the table calls it.
    public String title() {
        return title;
    }
}
