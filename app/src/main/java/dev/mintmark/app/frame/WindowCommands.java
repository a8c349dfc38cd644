package dev.mintmark.app.frame;

import dev.mintmark.presentation.frame.Command;
import dev.mintmark.presentation.frame.Commands;
import java.util.List;
import java.util.stream.Stream;

/// What the window itself can do, whichever screen is in front, in the order of the help overlay.
final class WindowCommands {

    private WindowCommands() {}

    static void add(Commands commands, WindowFrame window, Screens screens, Tools tools) {
        var place = 1;
        for (var screen : screens.all()) {
            var keys = Stream.of("g " + screen.goKey(), screen.isApart() ? screen.shortcut() : String.valueOf(place++));
            commands.add(new Command("go." + screen.id(), keys.filter(key -> !key.isEmpty()).toList(),
                    () -> true, () -> screens.goTo(screen.id())));
        }
        var outlook = tools.outlook();
        commands.add(Command.of("window.filter", "/", window::focusFilter));
        commands.add(new Command("window.palette", List.of(":", "Ctrl+K"), () -> true, window::togglePalette));
        commands.add(new Command("window.help", List.of("?", "F1"), () -> true, window::toggleHelp));
        commands.add(Command.of("window.back", "Esc", window::back));
        commands.add(Command.of("window.theme", "t", window::nextTheme));
        commands.add(new Command("window.larger", List.of("Ctrl++", "Ctrl+="), () -> true, window::largerText));
        commands.add(Command.of("window.smaller", "Ctrl+-", window::smallerText));
        commands.add(Command.of("window.usual", "Ctrl+0", window::usualText));
        commands.add(Command.of("window.picture", window::exportPicture));
        commands.add(Command.of("time.back", "[", outlook::stepBack));
        commands.add(Command.of("time.forward", "]", outlook::stepForward).onlyWhen(() -> outlook.moment().isPast()));
        commands.add(Command.of("time.now", "n", outlook::returnToNow).onlyWhen(() -> outlook.moment().isPast()));
        commands.add(Command.of("list.copy", "Ctrl+C", window::copyList).onlyWhen(window::hasList));
        commands.add(Command.of("list.export", "e", window::exportList).onlyWhen(window::hasList));
        // The list in focus does these itself; they are here so that the help knows them.
        inLists(commands, "list.down", "j");
        inLists(commands, "list.up", "k");
        inLists(commands, "list.first", "g g");
        inLists(commands, "list.last", "G");
    }

    private static void inLists(Commands commands, String id, String keys) {
        commands.add(Command.of(id, keys, () -> {}).onlyWhen(() -> false));
    }
}
