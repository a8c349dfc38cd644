package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.layer.FileFact.Archive;
import dev.mintmark.images.layer.FileFact.Elf;
import dev.mintmark.images.layer.FileFact.Member;
import dev.mintmark.images.layer.FileFact.OwnedFiles;
import dev.mintmark.images.layer.FileFact.Packages;
import dev.mintmark.images.layer.FileFact.Release;
import dev.mintmark.images.layer.FileFact.Secret;
import dev.mintmark.images.layer.FileFact.Secrets;
import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.packages.PackageType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Writes what was found inside files in few bytes, and reads it again.
final class FactsCodec {

    private static final int PACKAGES = 1;
    private static final int ARCHIVE = 2;
    private static final int ELF = 3;
    private static final int SECRETS = 4;
    private static final int RELEASE = 5;

    private FactsCodec() {}

    static byte[] encode(Map<String, List<FileFact>> facts) {
        var packer = new Packer();
        packer.number(facts.size());
        facts.forEach((path, found) -> list(packer.text(path), found, FactsCodec::fact));
        return packer.bytes();
    }

    /// @throws IllegalArgumentException if the bytes are not what [#encode] wrote
    static Map<String, List<FileFact>> decode(byte[] bytes) {
        var unpacker = new Unpacker(bytes, 0);
        var count = unpacker.count();
        var facts = HashMap.<String, List<FileFact>>newHashMap(count);
        for (var number = 0; number < count; number++) {
            facts.put(unpacker.text(), list(unpacker, FactsCodec::fact));
        }
        return Map.copyOf(facts);
    }

    private static void fact(Packer packer, FileFact fact) {
        switch (fact) {
            case Packages(var packages, var owned) -> {
                list(packer.number(PACKAGES), packages, FactsCodec::installed);
                list(packer, owned, (to, files) -> list(to.number(files.type().ordinal()).text(files.packageName()),
                        files.paths(), Packer::text));
            }
            case Archive(var members, var truncated) -> {
                packer.number(ARCHIVE).number(truncated ? 1 : 0);
                list(packer, members,
                        (to, member) -> to.text(member.name()).number(member.size()).number(member.crc32()));
            }
            case Elf(var buildId, var needed) -> {
                optional(packer.number(ELF), buildId);
                list(packer, needed, Packer::text);
            }
            case Secrets(var secrets) -> list(packer.number(SECRETS), secrets, (to, secret) -> to.text(secret.rule())
                    .number(secret.line()).text(secret.fingerprint().value()));
            case Release(var prettyName) -> packer.number(RELEASE).text(prettyName);
        }
    }

    private static FileFact fact(Unpacker unpacker) {
        return switch (unpacker.count()) {
            case PACKAGES -> new Packages(list(unpacker, FactsCodec::installed), list(unpacker,
                    from -> new OwnedFiles(type(from), from.text(), list(from, Unpacker::text))));
            case ARCHIVE -> {
                var truncated = unpacker.number() == 1;
                yield new Archive(
                        list(unpacker, from -> new Member(from.text(), from.number(), from.number())), truncated);
            }
            case ELF -> new Elf(optional(unpacker), list(unpacker, Unpacker::text));
            case SECRETS -> new Secrets(list(unpacker,
                    from -> new Secret(from.text(), (int) from.number(), new Digest(from.text()))));
            case RELEASE -> new Release(unpacker.text());
            default -> throw Unpacker.broken();
        };
    }

    private static void installed(Packer packer, InstalledPackage found) {
        packer.number(found.type().ordinal()).text(found.name()).text(found.version());
        optional(packer, found.architecture());
        list(packer, found.licences(), Packer::text);
        optional(packer, found.source());
        optional(packer, found.purl());
        packer.text(found.location());
    }

    private static InstalledPackage installed(Unpacker unpacker) {
        return new InstalledPackage(type(unpacker), unpacker.text(), unpacker.text(), optional(unpacker),
                list(unpacker, Unpacker::text), optional(unpacker), optional(unpacker), unpacker.text());
    }

    private static PackageType type(Unpacker unpacker) {
        var type = unpacker.count();
        if (type >= PackageType.values().length) {
            throw Unpacker.broken();
        }
        return PackageType.values()[type];
    }

    private static void optional(Packer packer, Optional<String> text) {
        packer.number(text.isPresent() ? 1 : 0);
        text.ifPresent(packer::text);
    }

    private static Optional<String> optional(Unpacker unpacker) {
        return unpacker.number() == 1 ? Optional.of(unpacker.text()) : Optional.empty();
    }

    private static <T> void list(Packer packer, List<T> things, BiConsumer<Packer, T> write) {
        packer.number(things.size());
        things.forEach(thing -> write.accept(packer, thing));
    }

    private static <T> List<T> list(Unpacker unpacker, Function<Unpacker, T> read) {
        var count = unpacker.count();
        var things = new ArrayList<T>(Math.min(count, 1024));
        for (var number = 0; number < count; number++) {
            things.add(read.apply(unpacker));
        }
        return things;
    }
}
