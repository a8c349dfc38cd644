package dev.mintmark.change.inside;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which port here leads to which port inside a copy.
///
/// @param remote inside the copy
/// @param local  on this machine's loopback; 0 for any that is free
public record PortMapping(int remote, int local) {

    private static final int HIGHEST = 65_535;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})(?::([0-9]{1,5}))?");

    public PortMapping {
        if (remote < 1 || remote > HIGHEST || local < 0 || local > HIGHEST) {
            throw new IllegalArgumentException("Ports are 1 to " + HIGHEST + ": " + remote + ":" + local);
        }
    }

    /// What `REMOTE` or `REMOTE:LOCAL` means; empty if it means no ports.
    public static Optional<PortMapping> parse(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var remote = Integer.parseInt(parts.group(1));
        var local = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return remote < 1 || remote > HIGHEST || local > HIGHEST ? Optional.empty()
                : Optional.of(new PortMapping(remote, local));
    }
}
