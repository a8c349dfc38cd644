package dev.mintmark.app.console;

import javafx.scene.input.KeyCode;

/// The keyboard alone.
record Keyboard(NightRobot operator) implements Hands {

    /// The worst service is selected from the start.
    @Override
    public void openIncident(String service, String title, String ticket) {
        operator.presses("i");
        operator.awaitsFocus("incident-title");
        operator.types(title).presses(KeyCode.TAB).types(ticket).presses(KeyCode.ENTER);
        operator.awaitsFocus("incident-story");
    }

    @Override
    public void compare() {
        operator.presses("d");
    }

    @Override
    public void askForCopy() {
        operator.presses(KeyCode.ESCAPE);
        operator.awaitsFocus("incident-story");
        operator.presses("s");
        operator.awaitsFocus("launch-cancel");
    }

    @Override
    public void launch() {
        operator.presses(KeyCode.TAB);
        operator.awaitsFocus("launch-go");
        operator.presses(KeyCode.ENTER);
    }

    @Override
    public void endCopy() {
        operator.presses(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B).presses("X").presses(KeyCode.TAB).presses(KeyCode.ENTER);
    }

    @Override
    public void planRollback(String reason) {
        operator.presses("R");
        operator.awaitsFocus("rollback-reason");
        operator.types(reason).presses(KeyCode.ENTER);
        operator.awaitsFocus("rollback-cancel");
    }

    @Override
    public void confirm() {
        operator.presses(KeyCode.TAB);
        operator.awaitsFocus("rollback-go");
        operator.presses(KeyCode.ENTER);
    }

    @Override
    public void backToIncident() {
        operator.presses("g").presses("i");
        operator.awaitsFocus("incident-story");
    }

    @Override
    public void copyNote() {
        operator.presses("m");
    }
}
