package dev.mintmark.app.console;

/// How one gets from each station of a night to the next: what is pressed or clicked, and what is waited for before it.
interface Hands {

    void openIncident(String service, String title, String ticket);

    void compare();

    void askForCopy();

    void launch();

    void endCopy();

    void planRollback(String reason);

    void confirm();

    void backToIncident();

    void copyNote();
}
