package dev.mintmark.app.console;

/// The mouse, and the keyboard for nothing but words.
record Mouse(NightRobot operator) implements Hands {

    @Override
    public void openIncident(String service, String title, String ticket) {
        operator.clicksRow(service).clicks("fleet-incidentShort");
        operator.awaitsFocus("incident-title");
        operator.types(title).clicks("incident-ticket").types(ticket).clicks("incident-go");
        operator.awaitsFocus("incident-story");
    }

    @Override
    public void compare() {
        operator.clicks("incident-compare");
    }

    @Override
    public void askForCopy() {
        operator.clicks("rail-incidents").clicks("incident-copy");
    }

    @Override
    public void launch() {
        operator.clicks("launch-go");
    }

    @Override
    public void endCopy() {
        operator.clicks("copies-end").clicks("copies-end-now");
    }

    @Override
    public void planRollback(String reason) {
        operator.clicks("incident-rollback");
        operator.awaitsFocus("rollback-reason");
        operator.types(reason).clicks("rollback-plan");
    }

    @Override
    public void confirm() {
        operator.clicks("rollback-go");
    }

    @Override
    public void backToIncident() {
        operator.clicks("rail-incidents");
    }

    @Override
    public void copyNote() {
        operator.clicks("incident-markdown");
    }
}
