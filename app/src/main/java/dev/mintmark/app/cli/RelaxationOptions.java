package dev.mintmark.app.cli;

import dev.mintmark.change.copy.CopyLimits;
import dev.mintmark.change.copy.Relaxation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What of the defaults is given up for a copy. Each option that is used is in the audit.
final class RelaxationOptions {

    private static final Pattern MOUNT = Pattern.compile("([^:/][^:]*):(/[^:]*)(?::(ro|rw))?");

    @Option(names = "--network", paramLabel = "NAME",
            description = "Let it reach this network of the engine; of a cluster, 'egress'. Default: none.")
    private String network;

    @Option(names = "--writable", description = "Let it write its root file system, not only /tmp.")
    private boolean writable;

    @Option(names = "--user", paramLabel = "USER", description = "Run it as this user, instead of the image's.")
    private String user;

    @Option(names = "--cap", paramLabel = "NAME", description = "Keep this capability, for example SYS_PTRACE. Repeatable.")
    private List<String> capabilities = new ArrayList<>();

    @Option(names = "--reveal", paramLabel = "NAME",
            description = "Give it this variable although it looks secret. Repeatable.")
    private List<String> revealed = new ArrayList<>();

    @Option(names = "--mount", paramLabel = "NAME:PATH[:rw]",
            description = "Mount a named volume of the engine or a ConfigMap of the namespace, read-only unless :rw. "
                    + "Repeatable.")
    private List<String> mounts = new ArrayList<>();

    @Option(names = "--memory", paramLabel = "SIZE", converter = ByteSize.class,
            description = "How much memory it may use. Default: 512m.")
    private Long memory;

    @Option(names = "--cpus", paramLabel = "NUMBER", description = "How many processors it may use. Default: 0.5.")
    private Double cpus;

    @Option(names = "--processes", paramLabel = "NUMBER", description = "How many processes it may have. Default: 256.")
    private Integer processes;

    @Option(names = "--tmp", paramLabel = "SIZE", converter = ByteSize.class,
            description = "How large /tmp is, which is memory. Default: 64m.")
    private Long temporary;

    /// @throws TypeConversionException if a value makes no sense
    List<Relaxation> relaxations() {
        var relaxations = new ArrayList<Relaxation>();
        if (network != null && !network.equals("none")) {
            relaxations.add(new Relaxation.Network(network));
        }
        if (writable) {
            relaxations.add(new Relaxation.WritableRoot());
        }
        if (user != null) {
            relaxations.add(new Relaxation.AsUser(user));
        }
        capabilities.forEach(name -> relaxations.add(new Relaxation.Capability(name.replaceFirst("^CAP_", ""))));
        revealed.forEach(name -> relaxations.add(new Relaxation.RevealedVariable(name)));
        mounts.forEach(text -> relaxations.add(mount(text)));
        if (memory != null || cpus != null || processes != null || temporary != null) {
            relaxations.add(new Relaxation.Limits(limits()));
        }
        return relaxations;
    }

    private CopyLimits limits() {
        var usual = CopyLimits.USUAL;
        try {
            return new CopyLimits(memory == null ? usual.memoryBytes() : memory,
                    cpus == null ? usual.milliCpu() : (int) Math.round(Math.min(cpus, 10_000) * 1_000),
                    processes == null ? usual.processes() : processes,
                    temporary == null ? usual.temporaryBytes() : temporary);
        } catch (IllegalArgumentException tooLittle) {
            throw new TypeConversionException(tooLittle.getMessage());
        }
    }

    private static Relaxation mount(String text) {
        var parts = MOUNT.matcher(text);
        if (!parts.matches()) {
            throw new TypeConversionException("'" + text + "' is no mount; write it like cache:/cache or cache:/cache:rw; "
                    + "paths of the host are never mounted");
        }
        return new Relaxation.Mount(parts.group(1), parts.group(2), "rw".equals(parts.group(3)));
    }
}
