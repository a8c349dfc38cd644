package dev.mintmark.app.cli;

import dev.mintmark.app.Surroundings;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "completion", description = "Print a completion script for bash and zsh: source <(mintmark completion)")
final class CompletionCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private CommandSpec spec;

    CompletionCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        around.out().print(AutoComplete.bash("mintmark", spec.root().commandLine()));
        around.out().flush();
        return Exit.CURRENT;
    }
}
