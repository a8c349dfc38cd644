package dev.mintmark.images.findings;

import dev.mintmark.images.compare.FindingRule;
import java.util.List;

/// All rules there are.
public final class FindingRules {

    private FindingRules() {}

    public static List<FindingRule> all() {
        return List.of(new SecretsInFiles(), new SecretsInSettings(), new ModesAdded(), new CapabilitiesAdded(),
                new TrustMoved(), new AccountsChanged(), new ProgramsOutsidePackages(), new PackagesDowngraded(),
                new StartChanged(), new LayersUnexplained());
    }
}
